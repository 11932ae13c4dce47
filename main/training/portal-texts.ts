import type { Language } from '../../shared/domain/language.ts';

/** Where an application stands, as its shop is told. */
export type PortalState =
  | 'pending'
  | 'person'
  | 'offer'
  | 'proof'
  | 'no-offer'
  | 'failed'
  | 'cancelled'
  | 'unsigned'
  | 'signed'
  | 'payment'
  | 'approval'
  | 'activated'
  | 'contract-cancelled'
  | 'terminated';

/** Every sentence of the pages that stand in for the bank's partner portal. */
export interface PortalTexts {
  readonly portal: string;
  readonly lead: string;
  readonly empty: string;
  /** With the hole `{count}`. */
  readonly newest: string;
  readonly number: string;
  readonly uuid: string;
  readonly reference: string;
  readonly product: string;
  readonly amount: string;
  readonly sent: string;
  readonly state: string;
  readonly contract: string;
  readonly copy: string;
  readonly all: string;
  readonly approve: string;
  readonly approveLead: string;
  readonly tooLate: string;
  readonly states: Readonly<Record<PortalState, string>>;
}

export const portalTexts: Readonly<Record<Language, PortalTexts>> = {
  et: {
    portal: 'Partneriportaal',
    lead: 'Siin näeb pood oma taotlusi, mis on pangas. Otsige poe viite järgi.',
    empty: 'Taotlusi veel ei ole.',
    newest: 'Siin on {count} uusimat taotlust.',
    number: 'Number',
    uuid: 'UUID',
    reference: 'Poe viide',
    product: 'Toode',
    amount: 'Summa',
    sent: 'Saadetud',
    state: 'Seis',
    contract: 'Leping',
    copy: 'Kopeerimiseks klõpsake UUID-l ja vajutage Ctrl+C.',
    all: 'Kõik taotlused',
    approve: 'Anna poe nõusolek',
    approveLead: 'Leping on allkirjastatud. Aktiivseks saab see alles poe nõusolekuga.',
    tooLate: 'See leping ei oota poe nõusolekut.',
    states: {
      pending: 'Töös',
      person: 'Pangas vaatab inimene',
      offer: 'Pakkumine on tehtud',
      proof: 'Vaja on kontoväljavõtet',
      'no-offer': 'Pakkumist ei ole',
      failed: 'Otsust ei õnnestunud teha',
      cancelled: 'Tühistatud',
      unsigned: 'Leping ootab allkirja',
      signed: 'Allkirjastatud, veel mitte aktiivne',
      payment: 'Ootab sissemakset',
      approval: 'Ootab poe nõusolekut',
      activated: 'Leping on aktiivne',
      'contract-cancelled': 'Leping on tühistatud',
      terminated: 'Leping on lõpetatud',
    },
  },
  lv: {
    portal: 'Partneru portāls',
    lead: 'Šeit veikals redz savus pieteikumus bankā. Meklējiet pēc veikala atsauces.',
    empty: 'Pieteikumu vēl nav.',
    newest: 'Šeit ir jaunākie pieteikumi, ne vairāk kā {count}.',
    number: 'Numurs',
    uuid: 'UUID',
    reference: 'Veikala atsauce',
    product: 'Produkts',
    amount: 'Summa',
    sent: 'Nosūtīts',
    state: 'Stāvoklis',
    contract: 'Līgums',
    copy: 'Lai kopētu, noklikšķiniet uz UUID un nospiediet Ctrl+C.',
    all: 'Visi pieteikumi',
    approve: 'Dot veikala piekrišanu',
    approveLead: 'Līgums ir parakstīts. Aktīvs tas kļūst tikai ar veikala piekrišanu.',
    tooLate: 'Šis līgums negaida veikala piekrišanu.',
    states: {
      pending: 'Procesā',
      person: 'Bankā skatās cilvēks',
      offer: 'Ir piedāvājums',
      proof: 'Vajadzīgs konta izraksts',
      'no-offer': 'Piedāvājuma nav',
      failed: 'Lēmumu neizdevās pieņemt',
      cancelled: 'Atcelts',
      unsigned: 'Līgums gaida parakstu',
      signed: 'Parakstīts, vēl nav aktīvs',
      payment: 'Gaida pirmo iemaksu',
      approval: 'Gaida veikala piekrišanu',
      activated: 'Līgums ir aktīvs',
      'contract-cancelled': 'Līgums ir atcelts',
      terminated: 'Līgums ir izbeigts',
    },
  },
  ru: {
    portal: 'Партнёрский портал',
    lead: 'Здесь магазин видит свои заявки в банке. Ищите по номеру в магазине.',
    empty: 'Заявок ещё нет.',
    newest: 'Здесь самые новые заявки, не больше {count}.',
    number: 'Номер',
    uuid: 'UUID',
    reference: 'Номер в магазине',
    product: 'Продукт',
    amount: 'Сумма',
    sent: 'Отправлена',
    state: 'Состояние',
    contract: 'Договор',
    copy: 'Чтобы скопировать, щёлкните по UUID и нажмите Ctrl+C.',
    all: 'Все заявки',
    approve: 'Дать согласие магазина',
    approveLead: 'Договор подписан. Действовать он начнёт только с согласия магазина.',
    tooLate: 'Этот договор не ждёт согласия магазина.',
    states: {
      pending: 'В работе',
      person: 'В банке смотрит человек',
      offer: 'Есть предложение',
      proof: 'Нужна выписка со счёта',
      'no-offer': 'Предложения нет',
      failed: 'Решение принять не удалось',
      cancelled: 'Отменена',
      unsigned: 'Договор ожидает подписи',
      signed: 'Подписан, ещё не действует',
      payment: 'Ждёт первого взноса',
      approval: 'Ждёт согласия магазина',
      activated: 'Договор действует',
      'contract-cancelled': 'Договор отменён',
      terminated: 'Договор прекращён',
    },
  },
  en: {
    portal: 'Partner portal',
    lead: 'Here the shop sees its applications at the bank. Look for the shop’s own reference.',
    empty: 'There are no applications yet.',
    newest: 'These are the newest {count} applications.',
    number: 'Number',
    uuid: 'UUID',
    reference: 'Shop’s reference',
    product: 'Product',
    amount: 'Amount',
    sent: 'Sent',
    state: 'State',
    contract: 'Contract',
    copy: 'To copy a UUID, click it and press Ctrl+C.',
    all: 'All applications',
    approve: 'Give the shop’s agreement',
    approveLead: 'The contract is signed. It becomes active only with the shop’s agreement.',
    tooLate: 'This contract does not wait for the shop’s agreement.',
    states: {
      pending: 'In progress',
      person: 'A person at the bank looks',
      offer: 'There is an offer',
      proof: 'Income proof is wanted',
      'no-offer': 'No offer',
      failed: 'No decision could be made',
      cancelled: 'Cancelled',
      unsigned: 'Contract waits for its signature',
      signed: 'Signed, not active yet',
      payment: 'Waits for the down payment',
      approval: 'Waits for the shop’s agreement',
      activated: 'Contract is active',
      'contract-cancelled': 'Contract was cancelled',
      terminated: 'Contract has ended',
    },
  },
};
