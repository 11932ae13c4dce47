import type { badge as english } from '../en/badge.ts';
import type { Words } from '../words.ts';

export const badge: Words<'et', typeof english> = {
  column: 'Töötajakaart',
  since: 'Töötajakaart alates {{date}}',
  'since-short': 'alates {{date}}',
  none: 'puudub',
  label: 'Töötajakaart: skannige siia',
  'short-pin': 'Töötajakaardiga müüja PIN võib olla 4-kohaline',
  typed: 'Töötajakaarti skannitakse, ei sisestata ega kleebita.',
  strange: 'See ei ole kassa töötajakaart: selle kood algab tähtedega CB.',
  read: 'Töötajakaart loetud; kehtib pärast salvestamist',
  forget: 'Unusta see kaart',
  'take-away': 'Võta töötajakaart ära',
  leaves: 'Töötajakaart võetakse salvestamisel ära',
  keep: 'Jäta töötajakaart alles',
  window: 'Sulgege enne see aken',
  'window-text': 'Skanniti töötajakaart. Skannige see uuesti, kui aken on suletud; aknas ei muutunud midagi.',
  nobody: 'Müüjat ei vahetatud',
  left: {
    one: 'Seda töötajakaarti kassa ei tunne. Veel üks katse, siis kassa ootab.',
    other: 'Seda töötajakaarti kassa ei tunne. Veel {{count}} katset, siis kassa ootab.',
  },
};
