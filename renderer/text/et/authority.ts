import type { authority as english } from '../en/authority.ts';
import type { Words } from '../words.ts';

export const authority: Words<'et', typeof english> = {
  title: 'Võrgu oma sertifikaat',
  text: 'Ainult võrgu jaoks, mis vaatab turvaliste ühenduste sisse. Selle väljastajat usaldatakse lisaks arvuti omadele; iga ühendust kontrollitakse nagu enne.',
  none: 'Puudub: usaldatakse ainult arvuti väljastajaid.',
  subject: 'Kellele välja antud',
  issuer: 'Väljastaja',
  'valid-to': 'Kehtib kuni',
  choose: 'Vali sertifikaat',
  'take-q': 'Kas usaldada seda sertifikaati?',
  'take-text':
    'Selle omanik saab lugeda, mida kassa pangale saadab. Võrrelge SHA\u2011256 väärtust sellega, mille teie võrgu haldajad teile ütlevad.',
  take: 'Usalda',
  remove: 'Eemalda sertifikaat',
  'remove-q': 'Kas eemaldada see sertifikaat?',
  'remove-text': 'Kassa jõuab siis pangani ainult seal, kus võrk ühenduse sisse ei vaata.',
  taken: 'Sertifikaati usaldatakse nüüdsest.',
  removed: 'Sertifikaat on eemaldatud.',
  'problem-unreadable': 'Faili ei saanud lugeda. Kopeerige see sellesse arvutisse ja valige uuesti.',
  'problem-too-large': 'Fail on sertifikaadi jaoks liiga suur. Valige fail, milles on ainult sertifikaat.',
  'problem-not-a-certificate': 'Failis ei ole sertifikaati. Valige PEM-, CRT- või CER-fail.',
  'problem-several': 'Failis on mitu sertifikaati. Valige fail, milles on ainult võrgu väljastaja oma.',
  'problem-not-an-authority': 'See ei ole väljastaja sertifikaat. Küsige õiget oma võrgu haldajatelt.',
  'problem-expired': 'See sertifikaat ei kehti enam. Küsige uut oma võrgu haldajatelt.',
  'problem-not-yet-valid': 'See sertifikaat veel ei kehti. Kontrollige arvuti kella.',
};
