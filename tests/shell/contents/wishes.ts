import type Electron from 'electron';
import { toPage } from '../addresses.ts';
import { decide } from '../api/permissions.ts';
import type { SessionStandIn } from '../api/session.ts';
import { theBrowser } from '../machine.ts';
import { NotInStandIn } from '../not-in-stand-in.ts';
import type { Wish } from '../page/isolated-world.ts';
import { eventWith } from '../shell-event.ts';
import type { Frame } from './frames.ts';

type RequestHandler = NonNullable<Parameters<Electron.Session['setPermissionRequestHandler']>[0]>;
type CheckHandler = NonNullable<Parameters<Electron.Session['setPermissionCheckHandler']>[0]>;
type Asked = Parameters<RequestHandler>[1];
type Checked = Parameters<CheckHandler>[1];

/** Permissions whose name in `navigator.permissions.query` is not Electron's. */
const namesOfChecks: Readonly<Record<string, string>> = { camera: 'media', microphone: 'media' };

/** Asks the session's handlers what a page wishes for, and makes Chromium act on the answer. */
export async function fulfil(
  wish: Wish,
  frame: Frame,
  session: SessionStandIn,
  contents: Electron.WebContents,
): Promise<void> {
  if ('permission' in wish) await request(wish.permission, wish.details, frame, session, contents);
  else if ('check' in wish) await query(wish.check, frame, session, contents);
  else await choose(wish.device, frame, session, contents);
}

function check(
  permission: string,
  mediaType: 'audio' | 'video' | undefined,
  frame: Frame,
  session: SessionStandIn,
  contents: Electron.WebContents,
): boolean | undefined {
  const handler = session.handlers.setPermissionCheckHandler;
  return handler?.(contents, permission as Checked, frame.origin, {
    isMainFrame: !frame.parent,
    requestingUrl: frame.url,
    securityOrigin: frame.origin,
    ...(mediaType === undefined ? {} : { mediaType }),
  });
}

async function tellChromium(
  permission: string,
  mediaTypes: readonly string[],
  granted: boolean,
  frame: Frame,
  session: SessionStandIn,
): Promise<void> {
  const origin = toPage(frame.origin).replace(/\/$/, '');
  await decide(
    theBrowser('session'),
    await session.profile(),
    origin,
    permission,
    mediaTypes,
    frame.origin !== 'null' && granted,
  );
}

async function request(
  permission: string,
  details: Readonly<Record<string, unknown>>,
  frame: Frame,
  session: SessionStandIn,
  contents: Electron.WebContents,
): Promise<void> {
  const mediaTypes = (details.mediaTypes as ('audio' | 'video')[] | undefined) ?? [];
  const handler = session.handlers.setPermissionRequestHandler;
  const asked = {
    isMainFrame: !frame.parent,
    requestingUrl: frame.url,
    securityOrigin: frame.origin,
    ...details,
  };
  // Without a handler Electron grants.
  const granted = handler
    ? await new Promise<boolean>((done) => handler(contents, permission as Asked, done, asked))
    : true;
  if (permission === 'display-capture') {
    if (granted) await capture(frame, session);
  } else await tellChromium(permission, mediaTypes, granted, frame, session);
}

async function capture(frame: Frame, session: SessionStandIn): Promise<void> {
  const handler = session.handlers.setDisplayMediaRequestHandler;
  if (!handler) return;
  const streams = await new Promise<Electron.Streams | null>((done) =>
    handler(
      {
        frame: frame.api.asElectron(),
        securityOrigin: frame.origin,
        videoRequested: true,
        audioRequested: false,
        userGesture: false,
      },
      done,
    ),
  );
  if (streams?.video ?? streams?.audio)
    throw new NotInStandIn('session.setDisplayMediaRequestHandler', 'a grant');
}

async function query(
  name: string,
  frame: Frame,
  session: SessionStandIn,
  contents: Electron.WebContents,
): Promise<void> {
  const mediaType = name === 'camera' ? 'video' : name === 'microphone' ? 'audio' : undefined;
  const permission = namesOfChecks[name] ?? name;
  const granted = check(permission, mediaType, frame, session, contents);
  // Without a handler Electron says what it would grant: everything.
  await tellChromium(permission, mediaType ? [mediaType] : [], granted ?? true, frame, session);
}

async function choose(
  device: 'hid' | 'serial' | 'usb' | 'bluetooth',
  frame: Frame,
  session: SessionStandIn,
  contents: Electron.WebContents,
): Promise<void> {
  if (device !== 'bluetooth' && check(device, undefined, frame, session, contents) === false) return;
  await new Promise<void>((done) => {
    const event = eventWith({});
    const chosen = (): void => done();
    const details = { deviceList: [], frame: frame.api.asElectron() };
    const heard =
      device === 'bluetooth'
        ? contents.emit('select-bluetooth-device', event, [], chosen)
        : device === 'serial'
          ? session.emit('select-serial-port', event, [], contents, chosen)
          : session.emit(`select-${device}-device`, event, details, chosen);
    // A listener may keep the chooser open; there will never be a device in it.
    if (!heard || !event.defaultPrevented) done();
  });
}
