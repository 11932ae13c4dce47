import { useState } from 'react';
import type { SettingsView } from '../../../shared/bridge/views.ts';
import { useSettings } from '../../bridge/use-settings.ts';
import { useTill } from '../../bridge/use-till.ts';
import { Note } from '../../parts/note.tsx';
import { Panel } from '../../parts/panel.tsx';
import { goBack } from '../../shell/routes.ts';
import { Screen } from '../../shell/screen.tsx';
import { firstUnsaved } from '../../shell/unsaved.ts';
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
import { SectionList, SectionPicker } from './section-choice.tsx';
import { sections, type Section } from './sections.ts';
import css from './settings-screen.module.css';
import { ShopSection } from './shop-section.tsx';
import { UpdatesSection } from './updates-section.tsx';

export interface SectionProps {
  readonly settings: SettingsView;
  /** Only a manager changes anything but the language. */
  readonly isManager: boolean;
  readonly onChanged: (settings: SettingsView) => void;
}

/** The settings of the shop, section by section. */
export function SettingsScreen({ start }: { readonly start?: Section | undefined }) {
  const { say } = useText();
  const till = useTill();
  const { session } = till;
  const { settings, failure, replace, again } = useSettings();
  const [section, setSection] = useState<Section>(() => start ?? firstUnsaved(sections, till) ?? 'general');
  const isManager = session?.role === 'manager';
  return (
    <Screen
      title={say('settings.title')}
      actions={[{ id: 'back', keys: ['Escape'], label: say('common.back'), run: goBack }]}
      beside={<SectionPicker section={section} onSection={setSection} />}
    >
      <div className={css.settings}>
        <SectionList section={section} onSection={setSection} />
        <section className={css.section} aria-labelledby="section-heading">
          <h2 id="section-heading">{say(`settings.section-${section}`)}</h2>
          {!isManager && section !== 'language' && section !== 'updates' && (
            <Note>{say('settings.manager-only')}</Note>
          )}
          <Panel isLoading={!settings} failure={failure} onAgain={again}>
            {settings && (
              <SectionOf
                section={section}
                onSection={setSection}
                settings={settings}
                isManager={isManager}
                onChanged={replace}
              />
            )}
          </Panel>
        </section>
      </div>
    </Screen>
  );
}

interface SectionOfProps extends SectionProps {
  readonly section: Section;
  readonly onSection: (section: Section) => void;
}

function SectionOf({ section, onSection, ...props }: SectionOfProps) {
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
      return <LanguageSection onKeys={() => onSection('keys')} />;
    case 'updates':
      return <UpdatesSection {...props} />;
  }
}
