import { Fragment } from 'react';
import { euros } from '../../../shared/domain/money.ts';
import { useTill } from '../../bridge/use-till.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Note } from '../../parts/note.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import { demoPerson } from './demo-person.ts';
import css from './practice-help.module.css';
import { trainingAmounts, trainingEndings } from '../../../shared/domain/training-amounts.ts';

/** In the test environment, and in Training, no SMS is sent: the guide's code stands in for it. */
const smsCode = '0000';
/** The guide gives this one text for every clash of customer data. */
const genericError = 'Error has occurred, contact customer support';
const places = [
  'ID-card demo.sk.ee/upload_cert',
  'Mobile-ID demo.sk.ee/MIDCertsReg',
  'Smart-ID sid.demo.sk.ee/portal/login',
].join(' · ');

// What may be higher than the window is reached by Tab, so that the arrows scroll it.

interface DemoProps {
  /** Puts the demo person in; null where somebody else's data stand in the form. */
  readonly onFill: (() => void) | null;
  readonly onClose: () => void;
}

/** The rules of the bank's test environment (guide, "Demo environment"), and its demo person with one key. */
export function DemoRules({ onFill, onClose }: DemoProps) {
  const { say } = useText();
  const { money } = useFormat();
  const isEstonian = useTill(({ profile }) => profile?.market === 'EE');
  const [to, from, most] = [50_000, 1_500_000, 1_600_000].map((cents) => money(euros(cents)));
  const rules = [
    say('practice.demo-amounts', { to: to ?? '', from: from ?? '', most: most ?? '' }),
    say('practice.demo-sms', { code: smsCode }),
    say('practice.demo-unique'),
    say('practice.demo-clash', { words: genericError }),
    say('practice.demo-own'),
    ...(isEstonian ? [say('practice.demo-person', { code: demoPerson['customer.identity_code'] })] : []),
    say('practice.demo-tools', { places }),
  ];
  return (
    <Dialog
      title={say('practice.demo-title')}
      back={say('common.close')}
      onBack={onClose}
      size="wide"
      actions={
        isEstonian
          ? [
              {
                id: 'fill',
                keys: ['Ctrl+Enter'],
                label: say('practice.demo-fill'),
                run: () => onFill?.(),
                isMain: true,
                isDisabled: onFill === null,
              },
            ]
          : []
      }
    >
      <div tabIndex={0} role="group" aria-label={say('practice.demo-title')}>
        <ul className={css.rules}>
          {rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </div>
      {isEstonian && onFill === null && <Note>{say('practice.demo-taken')}</Note>}
    </Dialog>
  );
}

/** What the amounts and their cents lead to in Training. */
export function TrainingAmounts({ onClose }: { readonly onClose: () => void }) {
  const { say } = useText();
  const { count } = useFormat();
  const inEuros = (cents: number): string => count(Math.floor(cents / 100));
  const span = ([from, to]: readonly [number, number]): string =>
    from === 0 ? say('practice.up-to', { to: inEuros(to) }) : `${inEuros(from)}–${inEuros(to)}`;
  return (
    <Dialog title={say('practice.training-title')} back={say('common.close')} onBack={onClose} size="wide">
      <p>{say('practice.training-text', { code: smsCode })}</p>
      <div className={css.tables} tabIndex={0} role="group" aria-label={say('practice.training-title')}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{say('practice.amount')}</th>
              <th scope="col">{say('practice.outcome')}</th>
            </tr>
          </thead>
          <tbody>
            {trainingAmounts.map(({ name, ranges }) => (
              <tr key={name}>
                <th scope="row">
                  {ranges.map((range, index) => (
                    <Fragment key={range[0]}>
                      {index > 0 && ', '}
                      <span>{span(range)}</span>
                    </Fragment>
                  ))}
                </th>
                <td>{say(`practice.amount-${name}`)}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">{say('practice.any-other')}</th>
              <td>{say('practice.amount-usual')}</td>
            </tr>
          </tbody>
        </table>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{say('practice.cents')}</th>
              <th scope="col">{say('practice.ending')}</th>
            </tr>
          </thead>
          <tbody>
            {trainingEndings.map(({ name, cents }) => (
              <tr key={name}>
                <th scope="row">{cents.slice(1)}</th>
                <td>{say(`practice.ending-${name}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Dialog>
  );
}
