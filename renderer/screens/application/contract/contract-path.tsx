import type { ContractView } from '../../../../shared/bridge/views.ts';
import type { ContractStatus } from '../../../../shared/domain/wording.ts';
import { classes } from '../../../parts/classes.ts';
import { Icon } from '../../../parts/icon.tsx';
import type { IconName } from '../../../parts/icon-paths.ts';
import { useFormat } from '../../../text/use-format.ts';
import { useText, type PlainKey } from '../../../text/use-text.ts';
import css from './contract-path.module.css';

interface Stop {
  readonly status: ContractStatus;
  readonly at: number | null;
  readonly state: 'past' | 'now' | 'ahead';
}

const icons: Readonly<Record<Stop['state'], IconName>> = { past: 'check', now: 'arrow-right', ahead: 'dot' };

/** unsigned → signed → activated with the times; a cancelled or ended contract stops where it stopped. */
export function ContractPath({ contract }: { readonly contract: ContractView }) {
  const { say } = useText();
  const format = useFormat();
  return (
    <ol className={css.path} aria-label={say('contract.path')}>
      {stopsOf(contract).map(({ status, at, state }) => (
        <li
          key={status}
          className={classes(css.stop, css[state])}
          aria-current={state === 'now' ? 'step' : undefined}
        >
          <Icon name={icons[state]} className={css.icon} />
          <span>{say(wordOf(status, state))}</span>
          {at !== null && <span className={css.time}>{format.moment(at)}</span>}
        </li>
      ))}
    </ol>
  );
}

/** Where it stands now is a state; what is behind it or ahead of it is the deed that leads there. */
function wordOf(status: ContractStatus, state: Stop['state']): PlainKey {
  const isDeed = status === 'unsigned' || status === 'signed' || status === 'activated';
  return isDeed && state !== 'now' ? `contract.path-${status}` : `states.contract-${status}`;
}

function stopsOf({ status, acceptedAt, signedAt, activatedAt, terminatedAt }: ContractView): readonly Stop[] {
  const way: readonly Omit<Stop, 'state'>[] = [
    { status: 'unsigned', at: acceptedAt },
    { status: 'signed', at: signedAt },
    { status: 'activated', at: activatedAt },
  ];
  if (status === 'cancelled' || status === 'terminated') {
    const been = way.filter(({ at }) => at !== null).map((stop): Stop => ({ ...stop, state: 'past' }));
    return [...been, { status, at: status === 'terminated' ? terminatedAt : null, state: 'now' }];
  }
  // A word that we do not know changes nothing that we do know: it is in progress where it was.
  const here =
    status === 'not-understood'
      ? signedAt === null
        ? 0
        : 1
      : way.findIndex((stop) => stop.status === status);
  return way.map((stop, index) => ({
    ...stop,
    state: index < here || status === 'activated' ? 'past' : index === here ? 'now' : 'ahead',
  }));
}
