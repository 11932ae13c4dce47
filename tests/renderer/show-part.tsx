import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { render, type RenderResult } from 'vitest-browser-react';
import { receive } from '../../renderer/bridge/pictures.ts';
import { useKeyListener } from '../../renderer/keys/use-key-listener.ts';
import { createI18n } from '../../renderer/text/i18n.ts';
import type { TillView } from '../../shared/bridge/views.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { FakeBridge } from './fake-bridge.ts';
import { aTill } from './pictures.ts';
import { startAfresh } from './start-afresh.ts';

/** One part or one screen, with words, keys and a till around it. */
export async function showPart(
  part: ReactNode,
  language: Language = 'en',
  till: TillView = aTill({ language }),
  prepare: (bridge: FakeBridge) => void = () => undefined,
): Promise<RenderResult> {
  prepare(await startAfresh());
  receive('till', till);
  return render(
    <I18nextProvider i18n={createI18n(language)}>
      <WithKeys>{part}</WithKeys>
    </I18nextProvider>,
  );
}

function WithKeys({ children }: { readonly children: ReactNode }) {
  useKeyListener();
  return <main>{children}</main>;
}
