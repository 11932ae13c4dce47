import type { lock as english } from '../en/lock.ts';
import type { Words } from '../words.ts';

export const lock: Words<'lv', typeof english> = {
  title: 'Ievadiet PIN',
  pin: 'PIN',
  'pin-hint': '6–8 cipari, tad Enter; vai noskenējiet darbinieka karti',
  unlock: 'Atvērt',
  'training-pin': 'Mācību režīma PIN ir {{pin}}.',
  'training-pin-text': 'Viss, ko te darāt, paliek šajā datorā.',
  wait: 'Pārāk daudz nepareizu PIN. Mēģināt varēs pēc {{time}}.',
  'wait-text': 'Pa to laiku nekas nepazūd: nosūtītais tiek uzraudzīts.',
  left: {
    zero: 'Šāda PIN nav. Vēl {{count}} mēģinājumi, tad kase gaida.',
    one: 'Šāda PIN nav. Vēl {{count}} mēģinājums, tad kase gaida.',
    other: 'Šāda PIN nav. Vēl {{count}} mēģinājumi, tad kase gaida.',
  },
  'at-work': 'Aiz slēdzenes',
  'count-waiting': {
    zero: '{{count}} gaida nosūtīšanu',
    one: '{{count}} gaida nosūtīšanu',
    other: '{{count}} gaida nosūtīšanu',
  },
  'count-needs': {
    zero: '{{count}} gaida cilvēku',
    one: '{{count}} gaida cilvēku',
    other: '{{count}} gaida cilvēku',
  },
  'count-none': 'Sūtīšanas rindā nekas negaida.',
  shops: 'Veikali šajā datorā',
  'connect-shop': 'Pieslēgt veikalu',
  language: 'Valoda',
  'into-training': 'Vai pāriet mācību režīmā?',
  'into-training-yes': 'Pāriet mācību režīmā',
  'into-training-text':
    'Ielaiž vadītājs, lai tur kļūdas pēc neapkalpotu klientu. Tas, kas ceļā uz banku, gaida un turpinās, kad šo veikalu atver no jauna; atpakaļ ceļš ir caur slēdzeni ({{F9}}).',
};
