import { useTill } from '../../bridge/use-till.ts';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import css from './indicative.module.css';
import { useCalculation } from './use-calculation.ts';

/**
 * `96,57 € × 12 indicative`, before any application. A monthly figure never stands without its total and its
 * annual percentage rate, so where the bank does not tell those there is nothing. It is no news: nobody hears of
 * it while typing.
 */
export function Indicative() {
  const { say } = useText();
  const { money, rate } = useFormat();
  const market = useTill(({ profile }) => profile?.market ?? 'EE');
  const reckoned = useCalculation();
  if (!reckoned?.total || reckoned.apr === null) return null;
  const { monthly, period, total, apr } = reckoned;
  return (
    <aside className={css.box} aria-label={say('form.indicative')}>
      <p className={css.monthly}>
        <strong className={css.figure}>
          {money(monthly)} × {period}
        </strong>{' '}
        {say('form.indicative')}
      </p>
      <p>{say(`form.indicative-more-${market}`, { total: money(total), apr: rate(apr) })}</p>
    </aside>
  );
}
