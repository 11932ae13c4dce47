import type { dialogs as english } from '../en/dialogs.ts';
import type { Words } from '../words.ts';

export const dialogs: Words<'lv', typeof english> = {
  'manager-pin': 'Vadītāja PIN',
  'manager-pin-text': 'PIN šeit ievada vadītājs. Auditā paliek, kas to atļāva.',
  'pin-again': 'Jūsu PIN vēlreiz',
  'own-pin': 'Jūsu PIN',
  'pin-go-on': 'Turpināt',
  'twin-title': 'Vai tas ir jauns pirkums?',
  'twin-text':
    'Pēdējo septiņu dienu pieteikumam {{number}} ir tas pats klients, summa un produkts. Ja tas ir tas pats pirkums, atveriet to.',
  'twin-open': 'Atvērt {{number}}',
  'twin-new': 'Tas ir jauns pirkums: nosūtīt',
};
