import type { reports as english } from '../en/reports.ts';
import type { Words } from '../words.ts';

export const reports: Words<'et', typeof english> = {
  title: 'Aruanded',
  span: 'Ajavahemik',
  'span-today': 'Täna',
  'span-yesterday': 'Eile',
  'span-this-week': 'See nädal',
  'span-last-week': 'Eelmine nädal',
  'span-this-month': 'See kuu',
  'span-last-month': 'Eelmine kuu',
  numbers: 'Arvudes',
  what: 'Mis',
  total: 'Kõik taotlused',
  none: 'Sel ajal ühtegi taotlust ei alustatud.',
  people: 'Müüjate kaupa',
  products: 'Toodete kaupa',
  'by-day': 'Päevade kaupa',
  'by-week': 'Nädalate kaupa',
  'by-month': 'Kuude kaupa',
  week: '{{week}}. nädal',
  since: 'alates {{date}}',
  'not-kept': 'Enne {{date}} alustatut siin enam ei hoita. Neis arvudes seda ei ole.',
  'not-whole':
    'Kõiki taotlusi ei saanud loendada: neid on liiga palju või need on vanemad, kui arve säilitatakse. Arvud on liiga väikesed.',
  'col-sent': 'Saadetud',
  'col-inProgress': 'Töös',
  'col-decided': 'Otsus\u00adtatud',
  'col-offers': 'Pakku\u00admisi',
  'col-noOffer': 'Pakku\u00admiseta',
  'col-contracts': 'Lepin\u00adguid',
  'col-active': 'Kehtib',
  'col-cancelled': 'Tühis\u00adtatud',
  'col-unsent': 'Saatmata',
  'col-sentAmount': 'Küsitud',
  'col-contractAmount': 'Lepin\u00adgutes',
  'col-toDecision': 'Mediaan otsuseni',
  'col-toContract': 'Mediaan lepinguni',
  open: 'Enne kassast lahkumist',
  'open-nothing': 'Midagi ei ole pooleli.',
  'open-uncertain': {
    one: 'taotlus, mille kohale jõudmine on teadmata',
    other: 'taotlust, mille kohale jõudmine on teadmata',
  },
  'open-needsPerson': {
    one: 'ootab saatmisjärjekorras inimest',
    other: 'ootavad saatmisjärjekorras inimest',
  },
  'open-waiting': {
    one: 'ootab saatmist',
    other: 'ootavad saatmist',
  },
  'open-unseen': {
    one: 'vastus, mida keegi pole vaadanud',
    other: 'vastust, mida keegi pole vaadanud',
  },
  'open-offered': {
    one: 'vastu võtmata pakkumine',
    other: 'vastu võtmata pakkumist',
  },
  'open-unsigned': {
    one: 'allkirjastamata leping',
    other: 'allkirjastamata lepingut',
  },
  'open-toApprove': {
    one: 'allkirjastatud leping, mis ootab poe nõusolekut',
    other: 'allkirjastatud lepingut, mis ootavad poe nõusolekut',
  },
  'open-notActive': {
    one: 'leping, mis ootab makset või panka',
    other: 'lepingut, mis ootavad makset või panka',
  },
  'open-notHandedOver': {
    one: 'kehtiv leping, mille kaup on veel siin',
    other: 'kehtivat lepingut, mille kaup on veel siin',
  },
  'open-proof': {
    one: 'kontoväljavõte, mida pank ootab',
    other: 'kontoväljavõtet, mida pank ootab',
  },
  'open-undecided': {
    one: 'taotlus, mida pank ei ole otsustanud',
    other: 'taotlust, mida pank ei ole otsustanud',
  },
  'open-drafts': {
    one: 'pooleli vorm, kaob päeva lõpetamisel',
    other: 'pooleli vormi, kaovad päeva lõpetamisel',
  },
  close: 'Lõpeta päev',
  'close-q': 'Kas lõpetada päev?',
  'close-text': {
    one: '{{count}} asi on veel pooleli.',
    other: '{{count}} asja on veel pooleli.',
  },
  'close-drafts': {
    one: '{{count}} pooleli vorm kustutatakse jäädavalt.',
    other: '{{count}} pooleli vormi kustutatakse jäädavalt.',
  },
  'close-safe':
    'Kirja jääb, kes päeva lõpetas ja mis oli pooleli. Siis kassa lukustub; ootav saadetakse ikka ise.',
};
