import { languages, type Language } from '../../shared/domain/language.ts';
import type { Market } from '../../shared/domain/market.ts';

/** Every sentence of the pages that stand in for the bank's, the customer's bank's and the payment page. */
export interface PageTexts {
  readonly training: string;
  readonly sign: string;
  readonly signLead: string;
  readonly signed: string;
  readonly bank: string;
  readonly bankLead: string;
  readonly share: string;
  readonly shared: string;
  readonly pay: string;
  readonly payLead: string;
  readonly payFails: string;
  readonly payUnknown: string;
  readonly paid: string;
  readonly notPaid: string;
  readonly unknown: string;
  readonly leave: string;
  readonly left: string;
  readonly gone: string;
}

export const pageTexts: Readonly<Record<Language, PageTexts>> = {
  et: {
    training: 'ÕPPEREŽIIM — see ei ole päris pank',
    sign: 'Allkirjasta',
    signLead: 'Siin allkirjastaks klient lepingu ID-kaardi, Mobiil-ID või Smart-ID-ga.',
    signed: 'Leping on allkirjastatud.',
    bank: 'Kliendi pank',
    bankLead: 'Siin logiks klient oma panka ja jagaks kontoväljavõtet.',
    share: 'Jaga väljavõtet',
    shared: 'Väljavõte on jagatud.',
    pay: 'Maksa',
    payLead: 'Siin maksaks klient sissemakse.',
    payFails: 'Makse ebaõnnestub',
    payUnknown: 'Makse jääb kinnitamata',
    paid: 'Makse on tehtud.',
    notPaid: 'Makset ei tehtud.',
    unknown: 'Makse ei ole veel kinnitatud.',
    leave: 'Katkesta',
    left: 'Katkestatud.',
    gone: 'See link enam ei kehti.',
  },
  lv: {
    training: 'MĀCĪBU REŽĪMS — šī nav īsta banka',
    sign: 'Parakstīt',
    signLead: 'Šeit klients parakstītu līgumu ar eID karti, eParaksts mobile vai Smart-ID.',
    signed: 'Līgums ir parakstīts.',
    bank: 'Klienta banka',
    bankLead: 'Šeit klients ieietu savā bankā un kopīgotu konta izrakstu.',
    share: 'Kopīgot izrakstu',
    shared: 'Izraksts ir kopīgots.',
    pay: 'Maksāt',
    payLead: 'Šeit klients samaksātu pirmo iemaksu.',
    payFails: 'Maksājums neizdodas',
    payUnknown: 'Maksājums paliek neapstiprināts',
    paid: 'Maksājums ir veikts.',
    notPaid: 'Maksājums nav veikts.',
    unknown: 'Maksājums vēl nav apstiprināts.',
    leave: 'Pārtraukt',
    left: 'Pārtraukts.',
    gone: 'Šī saite vairs nav derīga.',
  },
  ru: {
    training: 'УЧЕБНЫЙ РЕЖИМ — это не настоящий банк',
    sign: 'Подписать',
    signLead: 'Здесь клиент подписал бы договор ID-картой, через Mobile-ID или Smart-ID.',
    signed: 'Договор подписан.',
    bank: 'Банк клиента',
    bankLead: 'Здесь клиент вошёл бы в свой банк и передал выписку по счёту.',
    share: 'Передать выписку',
    shared: 'Выписка передана.',
    pay: 'Оплатить',
    payLead: 'Здесь клиент внёс бы первый взнос.',
    payFails: 'Оплата не проходит',
    payUnknown: 'Оплата остаётся неподтверждённой',
    paid: 'Оплата прошла.',
    notPaid: 'Оплата не прошла.',
    unknown: 'Оплата ещё не подтверждена.',
    leave: 'Прервать',
    left: 'Прервано.',
    gone: 'Эта ссылка больше не действует.',
  },
  en: {
    training: 'TRAINING — this is not a real bank',
    sign: 'Sign',
    signLead: 'Here the customer would sign the contract with an ID-card, Mobile-ID or Smart-ID.',
    signed: 'The contract is signed.',
    bank: "The customer's bank",
    bankLead: 'Here the customer would log in to their bank and share the account statement.',
    share: 'Share the statement',
    shared: 'The statement is shared.',
    pay: 'Pay',
    payLead: 'Here the customer would make the down payment.',
    payFails: 'Payment fails',
    payUnknown: 'Payment stays unconfirmed',
    paid: 'The payment is made.',
    notPaid: 'The payment was not made.',
    unknown: 'The payment is not confirmed yet.',
    leave: 'Leave',
    left: 'Left without finishing.',
    gone: 'This link is no longer valid.',
  },
};

/** The language asked for, else the browser's first one that is known here, else the market's. */
export function pageLanguage(locale: string | null, accepted: string, market: Market): Language {
  const wanted = [
    locale ?? '',
    ...accepted
      .toLowerCase()
      .split(',')
      .map((part) => part.trim().slice(0, 2)),
  ];
  const known = wanted.flatMap((code) => languages.filter((language) => language === code));
  return known[0] ?? (market === 'EE' ? 'et' : 'lv');
}
