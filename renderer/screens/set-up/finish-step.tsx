import { DefinitionList } from '../../parts/definition-list.tsx';
import { Note } from '../../parts/note.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useText } from '../../text/use-text.ts';
import { finishOf, testOf } from './draft.ts';
import css from './step.module.css';
import type { StepProps } from './wizard.tsx';

export function FinishStep({ draft, change, problem }: StepProps) {
  const { say } = useText();
  const all = finishOf(draft);
  const test = testOf(draft);
  const { passphrase } = draft;
  return (
    <div className={css.stack}>
      <p className={css.text}>{say('setup.finish-text')}</p>
      <div className={css.list}>
        <DefinitionList
          items={[
            {
              term: say('setup.sum-bank'),
              value: `${say(`common.country-${draft.market}`)} · ${say(`common.mode-${draft.mode}`)}`,
            },
            {
              term: say('setup.shop-name'),
              value: say('frame.shop-and-till', { shop: all.shopName, till: all.tillName }),
            },
            { term: say('setup.sum-connection'), value: test ? say(`connection.${test.outcome}`) : '' },
            { term: say('setup.sum-products'), value: all.productCodes.join(', ') },
            ...(all.presets.length > 0
              ? [{ term: say('presets.title'), value: all.presets.map(({ name }) => name).join(', ') }]
              : []),
            {
              term: say('setup.sum-consents'),
              value: all.consents.map(({ type }) => type).join(', ') || say('setup.consent-none'),
            },
            { term: say('setup.return-url'), value: all.returnUrl },
            {
              term: say('setup.sum-people'),
              value: all.people.map(({ name, role }) => `${name} (${say(`common.role-${role}`)})`).join(', '),
            },
          ]}
        />
      </div>
      {passphrase && (
        <>
          <Note kind="attention">{say('setup.passphrase-text')}</Note>
          <div className={css.fields}>
            <TextField
              label={say('setup.passphrase')}
              name="passphrase"
              kind="secret"
              width="medium"
              value={passphrase.first}
              onChange={(first) => change({ passphrase: { ...passphrase, first } })}
              problem={problem('passphrase')}
              autoFocus
            />
            <TextField
              label={say('setup.passphrase-again')}
              name="passphraseAgain"
              kind="secret"
              width="medium"
              value={passphrase.again}
              onChange={(again) => change({ passphrase: { ...passphrase, again } })}
            />
          </div>
        </>
      )}
    </div>
  );
}
