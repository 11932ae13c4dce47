import type { Browser } from '../chromium/browser.ts';
import type { Protocol } from '../chromium/protocol.ts';

type Descriptor = Protocol.Browser.PermissionDescriptor;

/** Chromium's names for what Electron calls a permission; a name not listed is the same in both. */
const descriptors: Readonly<Record<string, readonly Descriptor[]>> = {
  midi: [{ name: 'midi' }],
  midiSysex: [{ name: 'midi', sysex: true }],
  'persistent-storage': [{ name: 'persistent-storage' }],
  sensors: [{ name: 'accelerometer' }],
};

/** Everything a page may ask for and Chromium can be told about. */
const all = [
  'geolocation',
  'notifications',
  'camera',
  'microphone',
  'clipboard-read',
  'midi',
  'persistent-storage',
  'screen-wake-lock',
  'window-management',
  'idle-detection',
  'local-fonts',
  'display-capture',
  'background-sync',
  'accelerometer',
  'nfc',
] as const;

function described(permission: string, mediaTypes: readonly string[]): readonly Descriptor[] {
  if (permission === 'media') {
    return mediaTypes.map((type) => ({ name: type === 'audio' ? 'microphone' : 'camera' }));
  }
  return descriptors[permission] ?? [{ name: permission }];
}

const inProfile = (profile: string | undefined): { browserContextId?: string } =>
  profile === undefined ? {} : { browserContextId: profile };

/** Chromium refuses every permission until main has been asked and has said yes. */
export async function refuseEverything(browser: Browser, profile: string | undefined): Promise<void> {
  const { conversation } = browser;
  await Promise.all(
    all.map((name) =>
      conversation.send('Browser.setPermission', {
        permission: { name },
        setting: 'denied',
        ...inProfile(profile),
      }),
    ),
  );
}

/** Tells Chromium what main decided. A permission that Chromium does not know by name stays refused. */
export async function decide(
  browser: Browser,
  profile: string | undefined,
  origin: string,
  permission: string,
  mediaTypes: readonly string[],
  granted: boolean,
): Promise<void> {
  for (const descriptor of described(permission, mediaTypes)) {
    await browser.conversation
      .send('Browser.setPermission', {
        permission: descriptor,
        setting: granted ? 'granted' : 'denied',
        origin,
        ...inProfile(profile),
      })
      .catch(() => undefined);
  }
}
