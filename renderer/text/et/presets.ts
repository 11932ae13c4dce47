import type { presets as english } from '../en/presets.ts';
import type { Words } from '../words.ts';

export const presets: Words<'et', typeof english> = {
  title: 'Eelseaded',
  text: 'Üks klahvivajutus paneb uue taotluse vormi toote, perioodi ja maksepäeva. Kõike saab seal veel muuta.',
  none: 'Neid veel ei ole.',
  add: 'Lisa eelseade',
  new: 'Uus eelseade',
  change: 'Muuda: {{name}}',
  remove: 'Eemalda eelseade',
  name: 'Nimi',
  'usual-amount': 'Summa, kui see on alati sama',
  full: 'Rohkem kui üheksa ei mahu: igaühel on oma klahv.',
  key: 'Eelseade {{n}}: {{name}}',
  taken: '{{name}} on vormis.',
  'taken-amount-kept': '{{name}} on vormis. Sisestatud summa jäi alles.',
  'not-taken': '{{name}} jäi panemata. {{why}} Midagi ei muutunud.',
  gone: 'See pood selle toodet praegu ei paku.',
};
