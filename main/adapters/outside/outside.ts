import type { Clipboard, Shell } from 'electron';
import type { Outside } from '../../core/ports.ts';
import { checkLink, type LinkRules } from './check-link.ts';

export interface OutsideOptions extends LinkRules {
  readonly shell: Pick<Shell, 'openExternal'>;
  readonly clipboard: Pick<Clipboard, 'writeText'>;
}

/** The world beyond the window. Nothing is opened that was not checked here, whoever asks. */
export function createOutside({ shell, clipboard, ...rules }: OutsideOptions): Outside {
  return {
    checkLink: (text) => checkLink(text, rules),
    async open(text) {
      const link = checkLink(text, rules);
      if (!link) throw new Error('a link that was not checked');
      await shell.openExternal(link.href);
    },
    copy(text) {
      // A clipboard that another program holds is a small matter: the person sees that nothing arrives.
      void Promise.resolve(clipboard.writeText(text)).catch(() => undefined);
    },
  };
}
