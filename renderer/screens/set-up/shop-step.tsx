import type { Failure } from '../../../shared/result.ts';
import { ConnectionNote } from '../../editors/connection-note.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { Note } from '../../parts/note.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useText } from '../../text/use-text.ts';
import { isTestEnough, testOf } from './draft.ts';
import css from './step.module.css';
import type { StepProps } from './wizard.tsx';

interface Props extends StepProps {
  readonly busy: boolean;
  readonly failure: Failure | null;
}

export function ShopStep({ draft, change, problem, busy, failure }: Props) {
  const { say } = useText();
  const test = testOf(draft);
  return (
    <div className={css.stack}>
      <p className={css.text}>{say('setup.shop-text')}</p>
      <div className={css.fields}>
        <TextField
          label={say('setup.shop-name')}
          name="shopName"
          value={draft.shopName}
          onChange={(shopName) => change({ shopName })}
          width="medium"
          maxLength={200}
          problem={problem('shopName')}
        />
        <TextField
          label={say('setup.till-name')}
          name="tillName"
          value={draft.tillName}
          onChange={(tillName) => change({ tillName })}
          width="code"
          maxLength={60}
          problem={problem('tillName')}
        />
      </div>
      <TextField
        label={say('setup.shop-uuid')}
        name="shopUuid"
        value={draft.shopUuid}
        onChange={(shopUuid) => change({ shopUuid })}
        width="uuid"
        maxLength={60}
        problem={problem('shopUuid')}
      />
      <TextField
        label={say('setup.api-key')}
        name="apiKey"
        value={draft.apiKey}
        onChange={(apiKey) => change({ apiKey: apiKey.trim(), test: null })}
        kind="secret"
        width="uuid"
        maxLength={200}
        hint={say(isTestEnough(test) ? 'setup.api-key-held' : 'setup.api-key-hint')}
        problem={problem('apiKey')}
      />
      <FailureNote failure={failure} />
      {!failure && !busy && !test && <Note>{say('setup.test-needed')}</Note>}
      {test && !busy && (
        <ConnectionNote test={test}>
          {test.outcome !== 'key-accepted' && isTestEnough(test) && say('setup.test-later')}
        </ConnectionNote>
      )}
    </div>
  );
}
