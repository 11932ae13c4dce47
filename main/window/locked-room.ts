import type { App, Session, WebContents } from 'electron';
import type { Log } from '../core/ports.ts';

/** Every page of this app, whoever made it, goes nowhere and opens nothing. */
export function lockPages(app: App, log: Log): void {
  app.on('web-contents-created', (_event, contents) => lockPage(contents, log));
}

function lockPage(contents: WebContents, log: Log): void {
  const refuse = (at: string) => (event: { preventDefault: () => void }) => {
    event.preventDefault();
    log.event('navigation-refused', { at });
  };
  // Calls between browsers see neither the session nor the content policy: without UDP and a proxy they reach nobody.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.on('will-navigate', refuse('navigate'));
  contents.on('will-redirect', refuse('redirect'));
  contents.on('will-frame-navigate', refuse('frame'));
  contents.on('will-attach-webview', refuse('webview'));
  // The one thing that keeps a page without an opener: there is no policy of openers (`policy.ts`).
  contents.setWindowOpenHandler(() => {
    log.event('navigation-refused', { at: 'window' });
    return { action: 'deny' };
  });
}

/** Nobody listens there: what Chromium would connect to by itself, names to be looked up included, ends here. */
const nowhere = 'http://127.0.0.1:1';

/**
 * A session that grants nothing, downloads nothing and reaches no network but the given origins. Requests are
 * cancelled one by one; connections that Chromium opens ahead of them are led nowhere.
 */
export async function lockSession(session: Session, origins: readonly string[], log: Log): Promise<void> {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const isOurs = url.startsWith('blob:') || origins.some((origin) => url.startsWith(`${origin}/`));
    if (!isOurs) log.event('request-refused', { at: url.slice(0, url.indexOf(':')) });
    answer({ cancel: !isOurs });
  });
  const hosts = origins.filter((origin) => origin.startsWith('http:')).map((origin) => new URL(origin).host);
  await session.setProxy({
    mode: 'fixed_servers',
    proxyRules: nowhere,
    // Without this, addresses of this machine would not count.
    proxyBypassRules: ['<-loopback>', ...hosts].join(';'),
  });
}
