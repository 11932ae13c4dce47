import type { Language } from '../../../shared/domain/language.ts';
import type { Market } from '../../../shared/domain/market.ts';
import type { Choice } from '../../parts/select-field.tsx';

/** Where customers of the two markets live: Europe's free-movement countries and a few neighbours. */
const codes =
  'AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK UA'.split(
    ' ',
  );

/** Countries by name, the market's own and its neighbour first. */
export function countryChoices(language: Language, market: Market, present: string): readonly Choice[] {
  const names = new Intl.DisplayNames([language], { type: 'region' });
  const first = market === 'EE' ? ['EE', 'LV'] : ['LV', 'EE'];
  const known = present === '' || codes.includes(present) ? codes : [...codes, present];
  const named = known.map((value) => ({
    value,
    label: /^[A-Z]{2}$/u.test(value) ? (names.of(value) ?? value) : value,
  }));
  const rank = ({ value }: Choice): number => (first.includes(value) ? first.indexOf(value) : first.length);
  return named.sort((a, b) => rank(a) - rank(b) || a.label.localeCompare(b.label, language));
}
