import type Electron from 'electron';
import { privilegesOf, schemeOf, toApp, toPage } from '../addresses.ts';
import type { SessionStandIn } from '../api/session.ts';
import type { Conversation } from '../chromium/pipe.ts';
import type { Detail, Protocol } from '../chromium/protocol.ts';
import type { FrameTree } from './frames.ts';
import type { Navigations } from './navigations.ts';

type Paused = Detail<'Fetch.requestPaused'>;
type Details = Electron.OnBeforeRequestListenerDetails;

const kinds: Readonly<Partial<Record<Protocol.Network.ResourceType, Details['resourceType']>>> = {
  Stylesheet: 'stylesheet',
  Script: 'script',
  Image: 'image',
  Font: 'font',
  XHR: 'xhr',
  Fetch: 'xhr',
  Ping: 'ping',
  CSPViolationReport: 'cspReport',
  Media: 'media',
  WebSocket: 'webSocket',
};

/** Sources in a content policy that name the app's scheme, as the page knows them. */
function policyForPage(policy: string): string {
  return policy
    .replaceAll(/\b([a-z][a-z0-9+-]*):\/\/([\w.-]+)/gi, (source) => toPage(source).replace(/\/$/, ''))
    .replaceAll(/(?<=^|[\s;])([a-z][a-z0-9+-]*):(?=[\s;]|$)/gi, (source, scheme: string) =>
      privilegesOf(scheme) ? `https://*.${scheme}.host.invalid` : source,
    );
}

function headersForPage(response: Response): Protocol.Fetch.HeaderEntry[] {
  return [...response.headers].map(([name, value]) => {
    if (name.startsWith('content-security-policy')) return { name, value: policyForPage(value) };
    if (name === 'location' || name === 'access-control-allow-origin') return { name, value: toPage(value) };
    return { name, value };
  });
}

function requestForApp({ request }: Paused, url: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    headers.append(name, /^(referer|origin)$/i.test(name) ? toApp(value) : value);
  }
  const parts = request.postDataEntries?.map(({ bytes = '' }) => Buffer.from(bytes, 'base64')) ?? [];
  const body = parts.length > 0 ? Buffer.concat(parts) : null;
  return new Request(url, { method: request.method, headers, body });
}

/** Holds every request of a page and lets the session's rules and protocol handlers say what becomes of it. */
export class Requests {
  readonly #conversation: Conversation;
  readonly #session: SessionStandIn;
  readonly #frames: FrameTree;
  readonly #navigations: Navigations;
  readonly #contents: Electron.WebContents;
  #last = 0;
  /** The status line of the last document of the main frame. */
  lastStatus: readonly [code: number, text: string] = [-1, ''];

  constructor(
    conversation: Conversation,
    session: SessionStandIn,
    frames: FrameTree,
    navigations: Navigations,
    contents: Electron.WebContents,
  ) {
    this.#conversation = conversation;
    this.#session = session;
    this.#frames = frames;
    this.#navigations = navigations;
    this.#contents = contents;
    conversation.on('Fetch.requestPaused', (paused) => void this.#decide(paused));
  }

  async #decide(paused: Paused): Promise<void> {
    const url = toApp(paused.request.url + (paused.request.urlFragment ?? ''));
    // Chromium looks for an icon by itself; Electron does not.
    if (paused.resourceType === 'Other' && new URL(url).pathname === '/favicon.ico') {
      this.#conversation.tell('Fetch.fulfillRequest', { requestId: paused.requestId, responseCode: 204 });
      return;
    }
    if (paused.resourceType === 'Document' && !this.#navigations.mayGo(paused, url)) {
      this.#fail(paused, 'Aborted');
      return;
    }
    const { cancel, redirectURL } = await this.#session.ownWebRequest.ask(this.#details(paused, url));
    if (cancel) this.#fail(paused, 'BlockedByClient');
    else if (redirectURL) this.#redirect(paused, redirectURL);
    else await this.#answer(paused, url);
  }

  async #answer(paused: Paused, url: string): Promise<void> {
    const scheme = schemeOf(url);
    const handler = this.#session.ownProtocol.handlerOf(scheme);
    const privileges = privilegesOf(scheme);
    const fetched = paused.resourceType === 'Fetch' && privileges && !privileges.supportFetchAPI;
    if (!handler && !privileges) {
      this.#conversation.tell('Fetch.continueRequest', { requestId: paused.requestId });
    } else if (!handler || fetched) {
      this.#fail(paused, 'Failed');
    } else {
      try {
        await this.#fulfil(paused, await handler(requestForApp(paused, url)));
      } catch (error) {
        console.error(`The protocol handler of ${scheme}: failed for ${url}`, error);
        this.#fail(paused, 'Failed');
      }
    }
  }

  async #fulfil(paused: Paused, response: Response): Promise<void> {
    if (response.type === 'error') {
      this.#fail(paused, 'Failed');
      return;
    }
    const body = Buffer.from(await response.arrayBuffer()).toString('base64');
    const { status, statusText } = response;
    if (paused.resourceType === 'Document' && paused.frameId === this.#frames.main.id) {
      this.lastStatus = [status, statusText];
    }
    this.#conversation.tell('Fetch.fulfillRequest', {
      requestId: paused.requestId,
      responseCode: status,
      responseHeaders: headersForPage(response),
      ...(statusText === '' ? {} : { responsePhrase: statusText }),
      body,
    });
  }

  #redirect({ requestId }: Paused, url: string): void {
    this.#conversation.tell('Fetch.fulfillRequest', {
      requestId,
      responseCode: 307,
      responseHeaders: [{ name: 'location', value: toPage(url) }],
    });
  }

  #fail({ requestId }: Paused, errorReason: Protocol.Network.ErrorReason): void {
    this.#conversation.tell('Fetch.failRequest', { requestId, errorReason });
  }

  #details({ resourceType, request, frameId }: Paused, url: string): Details {
    const frame = this.#frames.byId(frameId);
    const document = frame?.parent ? 'subFrame' : 'mainFrame';
    return {
      id: ++this.#last,
      url,
      method: request.method,
      webContentsId: this.#contents.id,
      webContents: this.#contents,
      frame: frame?.api.asElectron() ?? null,
      resourceType: resourceType === 'Document' ? document : (kinds[resourceType] ?? 'other'),
      referrer: toApp(request.headers.Referer ?? ''),
      timestamp: Date.now(),
      uploadData: (request.postDataEntries ?? []).map(({ bytes = '' }) => ({
        bytes: Buffer.from(bytes, 'base64'),
      })),
    };
  }
}
