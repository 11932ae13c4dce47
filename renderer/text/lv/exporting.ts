import type { exporting as english } from '../en/exporting.ts';
import type { Words } from '../words.ts';

export const exporting: Words<'lv', typeof english> = {
  title: 'Eksports tabulā',
  action: 'Eksports',
  text: 'Fails izklājlapai. Pēc tam tiks jautāts, kur to saglabāt.',
  'list-all': 'Viss šodienas saraksts.',
  'list-found': 'Viss, kas atbilst „{{words}}”.',
  report: 'Šie skaitļi.',
  plain: 'Tikai skaitļi un stāvokļi: neviena persona tajā nav nosaukta.',
  personal: 'Ar vārdiem, personas kodiem, tālruņiem un e-pastiem',
  'personal-report': 'Ar pārdevēju vārdiem',
  warn: 'Kam ir fails, tam ir arī šie dati. Glabājiet to droši un izdzēsiet, kad tas vairs nav vajadzīgs. Eksports paliek auditā.',
  save: 'Saglabāt',
  saved: 'Fails ir saglabāts.',
};
