import type { reports as english } from '../en/reports.ts';
import type { Words } from '../words.ts';

export const reports: Words<'lv', typeof english> = {
  title: 'Pārskati',
  span: 'Dienas',
  'span-1': 'Šodien',
  'span-7': '7 dienas',
  'span-30': '30 dienas',
  numbers: 'Skaitļos',
  what: 'Kas',
  total: 'Visi pieteikumi',
  people: 'Pēc pārdevēja',
  products: 'Pēc produkta',
  days: 'Pa dienām',
  day: 'Diena',
  'not-whole':
    'Ne visus pieteikumus varēja saskaitīt: to ir pārāk daudz vai tie ir senāki par skaitļu glabāšanas laiku. Skaitļi ir par mazu.',
  'col-sent': 'Nosūtīti',
  'col-inProgress': 'Procesā',
  'col-offers': 'Piedāvājumi',
  'col-noOffer': 'Bez piedāvājuma',
  'col-contracts': 'Līgumi',
  'col-active': 'Aktīvi',
  'col-cancelled': 'Atcelti',
  'col-unsent': 'Nenosūtīti',
  'col-sentAmount': 'Prasīts',
  'col-contractAmount': 'Līgumos',
  'col-median': 'Mediāna līdz līgumam',
  open: 'Pirms atstājat kasi',
  'open-nothing': 'Nekas nav nepabeigts.',
  'open-uncertain': {
    zero: 'pieteikumu, par kuriem nav zināms, vai nonāca',
    one: 'pieteikums, par kuru nav zināms, vai nonāca',
    other: 'pieteikumi, par kuriem nav zināms, vai nonāca',
  },
  'open-needsPerson': {
    zero: 'sūtīšanas rindā gaida cilvēku',
    one: 'sūtīšanas rindā gaida cilvēku',
    other: 'sūtīšanas rindā gaida cilvēku',
  },
  'open-waiting': {
    zero: 'gaida nosūtīšanu',
    one: 'gaida nosūtīšanu',
    other: 'gaida nosūtīšanu',
  },
  'open-unseen': {
    zero: 'atbilžu, ko neviens nav skatījis',
    one: 'atbilde, ko neviens nav skatījis',
    other: 'atbildes, ko neviens nav skatījis',
  },
  'open-offered': {
    zero: 'nepieņemtu piedāvājumu',
    one: 'nepieņemts piedāvājums',
    other: 'nepieņemti piedāvājumi',
  },
  'open-unsigned': {
    zero: 'neparakstītu līgumu',
    one: 'neparakstīts līgums',
    other: 'neparakstīti līgumi',
  },
  'open-notHandedOver': {
    zero: 'aktīvu līgumu, kuru prece vēl ir šeit',
    one: 'aktīvs līgums, kura prece vēl ir šeit',
    other: 'aktīvi līgumi, kuru prece vēl ir šeit',
  },
  'open-drafts': {
    zero: 'nepabeigtu veidlapu, pazūd dienas beigās',
    one: 'nepabeigta veidlapa, pazūd dienas beigās',
    other: 'nepabeigtas veidlapas, pazūd dienas beigās',
  },
  close: 'Noslēgt dienu',
  'close-q': 'Vai noslēgt dienu?',
  'close-text': {
    zero: 'Vēl nepabeigts: {{count}}.',
    one: 'Vēl nepabeigts: {{count}}.',
    other: 'Vēl nepabeigts: {{count}}.',
  },
  'close-drafts': {
    zero: 'Neatgriezeniski tiks dzēstas {{count}} nepabeigtu veidlapu.',
    one: 'Neatgriezeniski tiks dzēsta {{count}} nepabeigta veidlapa.',
    other: 'Neatgriezeniski tiks dzēstas {{count}} nepabeigtas veidlapas.',
  },
  'close-safe':
    'Tiek pierakstīts, kas dienu noslēdza un kas bija nepabeigts. Tad kase tiek slēgta; gaidošais tāpat tiks nosūtīts.',
};
