import { HiddenText } from '../../parts/hidden-text.tsx';
import { Icon } from '../../parts/icon.tsx';
import type { IconName } from '../../parts/icon-paths.ts';
import { SelectField } from '../../parts/select-field.tsx';
import { useUnsavedAmong } from '../../shell/unsaved.ts';
import { useText } from '../../text/use-text.ts';
import css from './section-choice.module.css';
import { sections, type Section } from './sections.ts';

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

interface Props {
  readonly section: Section;
  readonly onSection: (section: Section) => void;
}

/** All sections beside the one that is open. */
export function SectionList({ section, onSection }: Props) {
  const { say } = useText();
  const unsaved = useUnsavedAmong(sections);
  return (
    <nav className={css.list} aria-label={say('settings.sections')}>
      {sections.map((each) => (
        <button
          key={each}
          type="button"
          className={css.entry}
          aria-current={each === section ? 'true' : undefined}
          onClick={() => onSection(each)}
        >
          <Icon name={icons[each]} />
          {say(`settings.section-${each}`)}
          {unsaved.includes(each) && (
            <>
              <Icon name="pencil" className={css.mark} />
              <HiddenText>{say('common.unsaved')}</HiddenText>
            </>
          )}
        </button>
      ))}
    </nav>
  );
}

/** The same in one line, where the list would take half of the window. */
export function SectionPicker({ section, onSection }: Props) {
  const { say } = useText();
  const unsaved = useUnsavedAmong(sections);
  const nameOf = (each: Section): string => say(`settings.section-${each}`);
  return (
    <div className={css.picker}>
      <SelectField
        label={say('settings.sections')}
        name="section"
        value={section}
        onChange={onSection}
        choices={sections.map((value) => ({
          value,
          label: unsaved.includes(value) ? `${nameOf(value)} · ${say('common.unsaved')}` : nameOf(value),
        }))}
        width="medium"
        isLabelHidden
        isBare
      />
    </div>
  );
}
