import type { IsoDate, Instant } from '../../shared/domain/dates.ts';
import { partsOf } from '../../shared/domain/dates.ts';
import type { Language } from '../../shared/domain/language.ts';
import { marketRules, type Market } from '../../shared/domain/market.ts';
import { currencySign, toDecimalText, type Money } from '../../shared/domain/money.ts';

/** Keeps a number and what belongs to it on one line. */
const nbsp = '\u00a0';
const minus = '\u2212';

interface Style {
  readonly decimal: string;
  readonly group: string;
  /** Digits before the decimals from which groups of three are set. */
  readonly groupFrom: number;
  readonly percent: string;
  readonly bytes: { readonly k: string; readonly m: string };
  readonly units: { readonly s: string; readonly min: string; readonly h: string; readonly d: string };
}

const baltic = {
  decimal: ',',
  group: nbsp,
  groupFrom: 5,
  percent: '%',
  bytes: { k: 'kB', m: 'MB' },
} as const;
const styles: Readonly<Record<Language, Style>> = {
  et: { ...baltic, units: { s: 's', min: 'min', h: 't', d: 'p' } },
  lv: { ...baltic, units: { s: 's', min: 'min', h: 'h', d: 'd.' } },
  ru: {
    decimal: ',',
    group: nbsp,
    groupFrom: 4,
    percent: `${nbsp}%`,
    bytes: { k: 'КБ', m: 'МБ' },
    units: { s: 'с', min: 'мин', h: 'ч', d: 'дн.' },
  },
  en: {
    decimal: '.',
    group: ',',
    groupFrom: 4,
    percent: '%',
    bytes: { k: 'kB', m: 'MB' },
    units: { s: 's', min: 'min', h: 'h', d: 'd' },
  },
};

const englishMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Numbers, money, days and times as a language writes them, times in the market's time zone. */
export interface Format {
  /** `1001,00 €` */
  readonly money: (money: Money) => string;
  /** `1001,00`, for columns that say € in their heading. */
  readonly amount: (money: Money) => string;
  /** A whole number, grouped. */
  readonly count: (n: number) => string;
  /** A decimal fraction in text, `"0.301"` → `30,1%`; at least one decimal, at most two. */
  readonly rate: (fraction: string) => string;
  /** A part of a whole in whole percent, rounded down: `99%` until everything is there. */
  readonly share: (part: number, whole: number) => string;
  /** The size of a file: `640 kB`, `1,2 MB`, in steps of 1024. */
  readonly bytes: (count: number) => string;
  /** `15.12.2020` */
  readonly date: (date: IsoDate) => string;
  /** `15.12.`, where the year is known. */
  readonly dayMonth: (date: IsoDate) => string;
  /** The month of a day: `detsember 2020` */
  readonly month: (date: IsoDate) => string;
  /** `12:41` */
  readonly time: (instant: Instant) => string;
  /** Day and time. */
  readonly moment: (instant: Instant) => string;
  /** The market's calendar day of an instant. */
  readonly dayOf: (instant: Instant) => IsoDate;
  /** `12 s`, `3 min`, `1 h 5 min`, `3 d`; rounded down. */
  readonly duration: (ms: number) => string;
}

export function formatFor(language: Language, market: Market): Format {
  const style = styles[language];
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: marketRules[market].timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: marketRules[market].timeZone });
  const months = new Intl.DateTimeFormat(language, { timeZone: 'UTC', month: 'long', year: 'numeric' });
  const decimal = (text: string): string => withDecimals(text, style);
  const amount = (money: Money): string => decimal(toDecimalText(money));
  const date = (day: IsoDate): string => dateIn(language, day);
  const time = (instant: Instant): string => clock.format(instant);
  const dayOf = (instant: Instant): IsoDate => calendar.format(instant);
  return {
    amount,
    money: (money) => moneyIn(language, toDecimalText(money)),
    count: (n) => decimal(String(n)),
    rate: (fraction) => `${decimal(inPercent(fraction))}${style.percent}`,
    share: (part, whole) => `${Math.floor((100 * part) / Math.max(whole, 1))}${style.percent}`,
    bytes: (count) => bytesIn(style, count),
    date,
    dayMonth: (day) => dayMonthIn(language, day),
    month: (day) => months.format(Date.parse(day)),
    time,
    dayOf,
    moment: (instant) => `${date(dayOf(instant))}${nbsp}${time(instant)}`,
    duration: (ms) => durationIn(style.units, ms),
  };
}

/** Money that comes as decimal text: `"16000.00"` → `16 000,00 €`. */
export function moneyIn(language: Language, text: string): string {
  const amount = withDecimals(text, styles[language]);
  return language === 'en' ? euroBefore(amount) : `${amount}${nbsp}${currencySign}`;
}

const euroBefore = (amount: string): string =>
  amount.startsWith(minus) ? `${minus}${currencySign}${amount.slice(1)}` : `${currencySign}${amount}`;

/** `"-1234.5"` in the separators of a language. */
function withDecimals(text: string, { decimal, group, groupFrom }: Style): string {
  const sign = text.startsWith('-') ? minus : '';
  const [whole = '0', fraction] = text.replace('-', '').split('.');
  const grouped = whole.length < groupFrom ? whole : whole.replace(/\B(?=(?:\d{3})+$)/gu, group);
  return `${sign}${grouped}${fraction === undefined ? '' : `${decimal}${fraction}`}`;
}

/** `"0.30098"` → `"30.10"`: the point moves two places, then half-up to two decimals, one kept at least. */
function inPercent(fraction: string): string {
  const [whole = '0', decimals = ''] = fraction.split('.');
  const digits = decimals.padEnd(5, '0');
  const scaled = BigInt(`${whole}${digits.slice(0, 4)}`) + (Number(digits[4]) >= 5 ? 1n : 0n);
  const text = String(scaled).padStart(3, '0');
  return `${text.slice(0, -2)}.${text.slice(-2).replace(/0$/u, '')}`;
}

const kilo = 1_024;

/** Whole kilobytes, at least one; megabytes with one decimal unless it is 0. */
function bytesIn(style: Style, count: number): string {
  if (count < kilo * kilo) return `${Math.max(Math.round(count / kilo), 1)}${nbsp}${style.bytes.k}`;
  const megas = (count / kilo / kilo).toFixed(1).replace(/\.0$/u, '');
  return `${withDecimals(megas, style)}${nbsp}${style.bytes.m}`;
}

function dateIn(language: Language, date: IsoDate): string {
  const { year } = partsOf(date);
  const [dayMonth, between] = [dayMonthIn(language, date), language === 'en' ? nbsp : ''];
  return `${dayMonth}${between}${year}`;
}

function dayMonthIn(language: Language, date: IsoDate): string {
  const { month, day } = partsOf(date);
  if (language === 'en') return `${day}${nbsp}${englishMonths[month - 1] ?? ''}`;
  return `${String(day).padStart(2, '0')}.${String(month).padStart(2, '0')}.`;
}

function durationIn(units: Style['units'], ms: number): string {
  const seconds = Math.max(Math.floor(ms / 1_000), 0);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  if (minutes < 1) return `${seconds}${nbsp}${units.s}`;
  if (hours < 1) return `${minutes}${nbsp}${units.min}`;
  if (hours >= 48) return `${Math.floor(hours / 24)}${nbsp}${units.d}`;
  const rest = minutes % 60;
  return `${hours}${nbsp}${units.h}${rest === 0 || hours >= 6 ? '' : `${nbsp}${rest}${nbsp}${units.min}`}`;
}
