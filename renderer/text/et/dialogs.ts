import type { dialogs as english } from '../en/dialogs.ts';
import type { Words } from '../words.ts';

export const dialogs: Words<'et', typeof english> = {
  'manager-pin': 'Juhataja PIN',
  'manager-pin-text': 'Siia sisestab PIN-i juhataja. Auditisse jääb, kes selleks loa andis.',
  'pin-again': 'Teie PIN uuesti',
  'own-pin': 'Teie PIN',
  'pin-go-on': 'Jätka',
  'twin-title': 'Kas see on uus ost?',
  'twin-text':
    'Viimase seitsme päeva taotlusel {{number}} on sama klient, summa ja toode. Kui see on sama ost, avage see taotlus.',
  'twin-open': 'Ava {{number}}',
  'twin-new': 'See on uus ost: saada',
};
