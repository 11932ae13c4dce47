import type { ReportView } from '../../../shared/bridge/views.ts';
import { Icon } from '../../parts/icon.tsx';
import { go, type Route } from '../../shell/routes.ts';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import css from './reports-screen.module.css';

type Open = ReportView['open'];

const today: Route = { screen: 'today' };
const outbox: Route = { screen: 'outbox', entryId: null };
const places: Readonly<Record<keyof Open, Route>> = {
  uncertain: outbox,
  needsPerson: outbox,
  waiting: outbox,
  unseen: today,
  toApprove: today,
  proof: today,
  offered: today,
  unsigned: today,
  notActive: today,
  notHandedOver: today,
  undecided: today,
  drafts: today,
};

/** What there is of it, the most pressing first. */
export const openThings = (open: Open) =>
  (Object.keys(places) as (keyof Open)[])
    .map((what) => ({ what, count: open[what], place: places[what] }))
    .filter(({ count }) => count > 0);

/** The list to go through before the till is left: each line leads to where it is done. */
export function StillOpen({ open }: { readonly open: Open }) {
  const { say } = useText();
  const format = useFormat();
  const things = openThings(open);
  return (
    <section aria-labelledby="still-open">
      <h2 id="still-open">{say('reports.open')}</h2>
      {things.length === 0 ? (
        <p className={css.done}>
          <Icon name="check" /> {say('reports.open-nothing')}
        </p>
      ) : (
        <ul className={css.things}>
          {things.map(({ what, count, place }) => (
            <li key={what}>
              <button type="button" className={css.thing} onClick={() => go(place)}>
                <strong>{format.count(count)}</strong>
                <span>{say(`reports.open-${what}`, { count })}</span>
                <Icon name="chevron-right" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
