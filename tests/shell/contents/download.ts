import type { Detail } from '../chromium/protocol.ts';
import { guardedEmitter } from '../guard.ts';
import { NotInStandIn } from '../not-in-stand-in.ts';
import { emitPreventable } from '../shell-event.ts';
import { toApp } from '../addresses.ts';
import type { WebContentsStandIn } from './web-contents.ts';

/** A download that Chromium has refused already: it can be looked at and be given up. */
class DownloadItemStandIn extends guardedEmitter('downloadItem', ['done', 'updated']) {
  readonly #url: string;
  readonly #filename: string;
  givenUp = false;

  constructor(url: string, filename: string) {
    super();
    this.#url = url;
    this.#filename = filename;
  }

  getURL(): string {
    return this.#url;
  }

  getFilename(): string {
    return this.#filename;
  }

  getState(): 'cancelled' {
    return 'cancelled';
  }

  cancel(): void {
    this.givenUp = true;
    this.emit('done', {}, 'cancelled');
  }
}

export function emitDownload(
  { url, suggestedFilename }: Detail<'Browser.downloadWillBegin'>,
  contents: WebContentsStandIn,
): void {
  const item = new DownloadItemStandIn(toApp(url), suggestedFilename);
  const prevented = emitPreventable(contents.ownSession, 'will-download', {}, item, contents);
  if (!prevented && !item.givenUp) throw new NotInStandIn('a download', 'only a refused one can be kept to');
}
