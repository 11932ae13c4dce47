import { areDistinct, wordingProblem, type ConsentDefinition } from '../../../shared/domain/consent.ts';
import { ConsentsEditor } from '../../editors/consents-editor.tsx';
import { useUnsaved } from '../../shell/unsaved.ts';
import { useText } from '../../text/use-text.ts';
import { isConsentType } from '../set-up/draft.ts';
import { SaveBar } from './save-bar.tsx';
import type { SectionProps } from './settings-screen.tsx';
import css from './settings-screen.module.css';
import { useSaving } from './use-saving.ts';

export function ConsentsSection({ settings, isManager, onChanged }: SectionProps) {
  const { say } = useText();
  const [consents, setConsents] = useUnsaved<readonly ConsentDefinition[]>(
    'consents',
    'all',
    settings.consents,
  );
  const saving = useSaving('settings.consents', 'consents', onChanged);
  const { mode, market } = settings.profile;
  const unworded = mode === 'live' ? wordingProblem(consents) : null;
  const problem = !consents.every(({ type }) => isConsentType(type))
    ? say('setup.consent-type-shape')
    : !areDistinct(consents)
      ? say('setup.consent-twice')
      : unworded
        ? say(`failures.setup.${unworded.why}`)
        : undefined;
  return (
    <>
      <p className={css.soft}>{say('setup.consents-text')}</p>
      <ConsentsEditor
        consents={consents}
        onChange={setConsents}
        market={market}
        mode={mode}
        problem={problem}
        isReadOnly={!isManager}
      />
      {isManager && (
        <SaveBar
          label={say('settings.consents-save')}
          onSave={() => void saving.save({ consents: [...consents] })}
          {...saving}
          isDisabled={problem !== undefined}
        />
      )}
    </>
  );
}
