import { useState } from 'react';
import type { SettingsView } from '../../../shared/bridge/views.ts';
import { useSettings } from '../../bridge/use-settings.ts';
import { useTill } from '../../bridge/use-till.ts';
import { HiddenText } from '../../parts/hidden-text.tsx';
import { Icon } from '../../parts/icon.tsx';
import type { IconName } from '../../parts/icon-paths.ts';
import { Note } from '../../parts/note.tsx';
import { Panel } from '../../parts/panel.tsx';
import { goBack } from '../../shell/routes.ts';
import { Screen } from '../../shell/screen.tsx';
import { firstUnsaved, useIsUnsaved } from '../../shell/unsaved.ts';
import { useText } from '../../text/use-text.ts';
import { CallbacksSection } from './callbacks-section.tsx';
import { ConsentsSection } from './consents-section.tsx';
import { DataSection } from './data-section.tsx';
import { DevicesSection } from './devices-section.tsx';
import { DiagnosticsSection } from './diagnostics-section.tsx';
import { GeneralSection } from './general-section.tsx';
import { KeysSection } from './keys-section.tsx';
import { LanguageSection } from './language-section.tsx';
import { PeopleSection } from './people-section.tsx';
import { ProductsSection } from './products-section.tsx';
import css from './settings-screen.module.css';
import { ShopSection } from './shop-section.tsx';
import { UpdatesSection } from './updates-section.tsx';

const sections = [
  'general',
  'shop',
  'products',
  'consents',
  'people',
  'data',
  'callbacks',
  'devices',
  'keys',
  'language',
  'updates',
  'diagnostics',
] as const;
type Section = (typeof sections)[number];

const icons: Readonly<Record<Section, IconName>> = {
  general: 'settings',
  shop: 'key',
  products: 'goods',
  consents: 'document',
  people: 'people',
  data: 'clock',
  callbacks: 'line-up',
  devices: 'scan',
  keys: 'keyboard',
  language: 'language',
  updates: 'refresh',
  diagnostics: 'info',
};

export interface SectionProps {
  readonly settings: SettingsView;
  /** Only a manager changes anything but the language. */
  readonly isManager: boolean;
  readonly onChanged: (settings: SettingsView) => void;
}

/** The settings of the shop, section by section. */
export function SettingsScreen() {
  const { say } = useText();
  const till = useTill();
  const { session } = till;
  const { settings, failure, replace, again } = useSettings();
  const [section, setSection] = useState<Section>(() => firstUnsaved(sections, till) ?? 'general');
  const isManager = session?.role === 'manager';
  return (
    <Screen
      title={say('settings.title')}
      actions={[{ id: 'back', keys: ['Escape'], label: say('common.back'), run: goBack }]}
    >
      <div className={css.settings}>
        <nav className={css.nav} aria-label={say('settings.sections')}>
          {sections.map((each) => (
            <button
              key={each}
              type="button"
              className={css.entry}
              aria-current={each === section ? 'true' : undefined}
              onClick={() => setSection(each)}
            >
              <Icon name={icons[each]} />
              {say(`settings.section-${each}`)}
              <UnsavedMark section={each} />
            </button>
          ))}
        </nav>
        <section className={css.section} aria-labelledby="section-heading">
          <h2 id="section-heading">{say(`settings.section-${section}`)}</h2>
          {!isManager && section !== 'language' && section !== 'updates' && (
            <Note>{say('settings.manager-only')}</Note>
          )}
          <Panel isLoading={!settings} failure={failure} onAgain={again}>
            {settings && (
              <SectionOf section={section} settings={settings} isManager={isManager} onChanged={replace} />
            )}
          </Panel>
        </section>
      </div>
    </Screen>
  );
}

function UnsavedMark({ section }: { readonly section: Section }) {
  const { say } = useText();
  if (!useIsUnsaved(section)) return null;
  return (
    <>
      <Icon name="pencil" className={css.mark} />
      <HiddenText>{say('common.unsaved')}</HiddenText>
    </>
  );
}

function SectionOf({ section, ...props }: SectionProps & { readonly section: Section }) {
  switch (section) {
    case 'general':
      return <GeneralSection {...props} />;
    case 'shop':
      return <ShopSection {...props} />;
    case 'products':
      return <ProductsSection {...props} />;
    case 'consents':
      return <ConsentsSection {...props} />;
    case 'people':
      return <PeopleSection {...props} />;
    case 'data':
      return <DataSection {...props} />;
    case 'callbacks':
      return <CallbacksSection {...props} />;
    case 'devices':
      return <DevicesSection {...props} />;
    case 'keys':
      return <KeysSection {...props} />;
    case 'diagnostics':
      return <DiagnosticsSection />;
    case 'language':
      return <LanguageSection />;
    case 'updates':
      return <UpdatesSection {...props} />;
  }
}
