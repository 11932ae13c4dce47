import {
  documentTypes,
  usualDocument,
  type DocumentType,
} from '../../../shared/domain/application-request.ts';
import { Checkbox } from '../../parts/checkbox.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { useText } from '../../text/use-text.ts';
import type { SectionProps } from './settings-screen.tsx';
import css from './settings-screen.module.css';
import { useSaving } from './use-saving.ts';

/** Which documents the form offers, and how a Latvian code is sent. A tick is kept at once, as one of the keys is. */
export function DocumentsPart({ settings, isManager, onChanged }: SectionProps) {
  const { say } = useText();
  const { busy, failure, save } = useSaving('settings.documents', 'documents', onChanged);
  const hyphen = useSaving('settings.code-hyphen', 'documents', onChanged);
  const taken = settings.documentTypes;
  const set = (type: DocumentType, isOn: boolean): void => {
    const others = taken.filter((each) => each !== type);
    if (!busy) void save({ documentTypes: isOn ? [...others, type] : others });
  };
  return (
    <section className={css.part} aria-labelledby="part-documents">
      <h3 id="part-documents">{say('settings.documents')}</h3>
      <p className={css.soft}>{say('settings.documents-text')}</p>
      <div>
        {documentTypes.map((type) => (
          <Checkbox
            key={type}
            name={`document-${type}`}
            isSelected={taken.includes(type)}
            onChange={(isOn) => set(type, isOn)}
            isDisabled={!isManager || type === usualDocument}
          >
            {say(`form.document-${type}`)}
          </Checkbox>
        ))}
      </div>
      {settings.profile.market === 'LV' && (
        <Checkbox
          name="codeHasHyphen"
          isSelected={settings.codeHasHyphen}
          onChange={(codeHasHyphen) => {
            if (!hyphen.busy) void hyphen.save({ codeHasHyphen });
          }}
          hint={say('settings.code-hyphen-text')}
          isDisabled={!isManager}
        >
          {say('settings.code-hyphen')}
        </Checkbox>
      )}
      <FailureNote failure={failure ?? hyphen.failure} />
    </section>
  );
}
