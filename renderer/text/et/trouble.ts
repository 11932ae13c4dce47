import type { trouble as english } from '../en/trouble.ts';
import type { Words } from '../words.ts';

export const trouble: Words<'et', typeof english> = {
  title: 'Counter vajab otsust',
  safe: 'Mis on kindlas kohas',
  'safe-text': 'Midagi ei kustutatud ega muudetud. Mis on pangas, on endiselt pangas.',
  kept: 'Originaal on alles nimega',
  do: 'Mida saab teha',
  'damaged-text':
    'Enne uuesti alustamist helistage kasutajatoele: mis on veel saatmata, on ainult kõrvale pandud failis.',
  restore: 'Ava koopia: {{moment}}',
  'restore-text':
    'Olemas on varasem koopia. Selles puudub, mida pärast seda tehti; mis siis teel oli, ootab juhatajat ja midagi ei saadeta kaks korda. Kahjustatud originaal säilib. Helistage ka kasutajatoele: selles võib olla, mida koopias pole.',
  'start-anew': 'Alusta uuesti',
  'start-anew-q': 'Kas alustada tühjade failidega?',
  'start-anew-text':
    'Kahjustatud failid jäävad puutumatult oma kohale. Saatmata kirjeid uutes failides ei ole.',
  'start-anew-yes': 'Alusta tühjade failidega',
  passphrase: 'Parool',
  'passphrase-text': 'Seadistamisel valitud parool avab selle poe võtmed.',
  'passphrase-open': 'Ava',
  again: 'Proovi uuesti',
  'wait-text': 'Avage arvuti võtmehoidla (tavaliselt sisselogimisega) ja proovige uuesti.',
  'foreign-text':
    'Taastekoodiga avab juhataja poe siin. Kui need on teie võtmed, avab need ka selle kasutajana sisselogimine, kes poe seadistas. Ilma koodita pannakse failid puutumatult kõrvale ja pood ühendatakse uuesti.',
  'keyring-text': 'Taastekoodiga avab juhataja poe siin ja valib uue parooli.',
  'connect-anew': 'Ühenda pood uuesti',
  'connect-anew-text':
    'Failid jäävad puutumatult sellesse arvutisse ja neid saab koodiga hiljem avada. Mis neist saatmata jäi, seda uutes failides ei ole.',
  unsent: {
    one: '{{count}} kirje neis on lõpetamata. Enne jätkamist vaadake panga portaalist, mis see on, ja kirjutage üles.',
    other:
      '{{count}} kirjet neis on lõpetamata. Enne jätkamist vaadake panga portaalist, mis need on, ja kirjutage üles.',
  },
  'again-text': 'Proovige uuesti. Kui nii jääb, helistage kasutajatoele.',
  'place-text': 'Laske kasutajatoel tõsta kaust selle arvuti kettale ja käivitage Counter uuesti.',
  'open-shop': 'Ava {{shop}}',
};
