import type { data as english } from '../en/data.ts';
import type { Words } from '../words.ts';

export const data: Words<'lv', typeof english> = {
  text: 'Pabeigtie pieteikumi no šī datora pazūd paši; to numurs, statuss un skaitļi paliek pārskatiem divus gadus. Nepabeigtas veidlapas pazūd, noslēdzot dienu, vai pēc dienas, izraksti, ko banka nesaņēma, pēc nedēļas. Tas, kas vēl kādu gaida, paliek. Bankā nekas nemainās.',
  'keep-days': 'Cik dienas glabāt pabeigtu pieteikumu',
  'keep-days-hint': 'No 1 līdz 180, skaitot no pēdējām izmaiņām.',
  'keep-days-shape': 'Vesels skaitlis no 1 līdz 180.',
  oldest: 'Vecākais pieteikums šeit mainīts',
  none: 'nav neviena',
  'erase-title': 'Klients lūdz dzēst savus datus',
  'erase-text':
    'Tikai šajā datorā. Bankas datus dzēš banka. Pārskatos pieteikums joprojām tiek skaitīts, bez numura, vārda un laika.',
  code: 'Personas kods',
  look: 'Meklēt',
  found: {
    zero: 'Var dzēst {{count}} pieteikumu un veidlapu.',
    one: 'Var dzēst {{count}} pieteikumu vai veidlapu.',
    other: 'Var dzēst {{count}} pieteikumus un veidlapas.',
  },
  kept: 'Vēl nav pabeigti un paliek: {{numbers}}. Vispirms pabeidziet tos.',
  erase: 'Dzēst neatgriezeniski',
  'erase-q': 'Vai dzēst šī klienta datus?',
  'erase-for-good': 'Tos nevar atgūt pat ar atjaunošanas kodu.',
  erased: {
    zero: 'Dzēsti {{count}} pieteikumu un veidlapu.',
    one: 'Dzēsts {{count}} pieteikums vai veidlapa.',
    other: 'Dzēsti {{count}} pieteikumi un veidlapas.',
  },
};
