import type { setUp as english } from '../en/set-up.ts';
import type { Words } from '../words.ts';

export const setUp: Words<'et', typeof english> = {
  welcome: 'Tere tulemast Counterisse',
  'welcome-text':
    'Krediiditaotlused letis, esimesest küsimusest allkirjastatud lepinguni. Alustage proovimisest või ühendage oma pood.',
  'training-title': 'Alustage õpperežiimist',
  'training-text': 'Väljamõeldud pank selles arvutis. Ei kontot, ei võrku, ei ühtegi päris taotlust.',
  'training-start': 'Õpperežiim',
  'training-key': 'Üks klahv: {{keys}}',
  'training-market': 'Harjutada reeglitega',
  'connect-title': 'Ühendage pood',
  'connect-text': 'Juhatajale, umbes viis minutit. Vaja on poe numbrit (UUID) ja panga API-võtit.',
  'connect-start': 'Ühenda pood',
  leave: 'Tagasi kassasse',

  steps: 'Sammud',
  'step-of': 'Samm {{n}} / {{all}}',
  'step-bank': 'Pank',
  'step-shop': 'Pood ja võti',
  'step-products': 'Tooted',
  'step-consents': 'Nõusolekud',
  'step-return': 'Naasmisaadress',
  'step-people': 'Inimesed',
  'step-devices': 'Seadmed',
  'step-finish': 'Lõpetamine',

  'bank-text': 'Milline pank ja kumb selle kahest keskkonnast?',
  country: 'Riik',
  environment: 'Keskkond',
  'demo-text': 'Panga testkeskkond. Miski selles ei ole päris.',
  'live-text': 'Päris kliendid, päris lepingud.',
  address: 'Muu aadress',
  'address-hint': 'Ainult arenduseks. Tühi tähendab panga enda aadressi.',

  'shop-text': 'Nii, nagu need on ekraanil ja aruannetes, ja nii, nagu pank neid tunneb.',
  'shop-name': 'Poe nimi',
  'till-name': 'Kassa nimi',
  'shop-uuid': 'Poe number (UUID)',
  'uuid-shape': 'Viis rühma: 8-4-4-4-12 märki, numbrid ja a kuni f.',
  'api-key': 'API-võti',
  'api-key-hint': 'See läheb arvuti võtmehoidlasse ja seda enam ei näidata.',
  'api-key-held': 'Võti on sisestatud ja seadistamise ajaks hoiul. Sisestage uuesti ainult asendamiseks.',
  'key-shape': 'Vähemalt 8 märki, ilma tühikuteta.',
  test: 'Kontrolli ühendust',
  'test-again': 'Kontrolli uuesti',
  'test-needed':
    'Kõigepealt kontrollige ühendust. Pangalt küsitakse taotlust, mida ei ole, ja midagi ei muudeta.',
  'test-later': 'Võite edasi minna ja hiljem seadetes uuesti kontrollida.',
  took: '{{host}}, {{ms}} ms',
  'shop-compare': 'Võrrelge poe numbrit lepinguga: vale numbri puhul võib vastus olla sama.',

  'products-text':
    'Nende toodete koodid, mida pood tohib pakkuda; need on lepingus pangaga. Piirid loetakse pangast.',
  'product-code': 'Tootekood {{n}}',
  'product-add': 'Veel üks toode',
  'products-needed': 'Vaja on vähemalt üht koodi.',
  'products-read': 'Loe pangast',
  'products-untold':
    'Pank ei andnud iga koodi kohta teavet. Võrrelge koode lepinguga. Võite jätkata: Counter loeb need ise uuesti.',

  'consents-text':
    'Mida kliendilt enne saatmist küsitakse, poe ja panga kokku lepitud sõnadega. Midagi ei ole ette märgitud.',
  'consent-type': 'Liik (panga sõna)',
  'consent-version': 'Versioon',
  'consent-required': 'Pank vajab seda nõusolekut',
  'consent-text-in': 'Tekst: {{language}}',
  'consent-add': 'Veel üks nõusolek',
  'consent-remove': 'Eemalda see nõusolek',
  'consent-sample': 'Lisa näidistekstid',
  'consent-sample-note': 'Näidistekstid on ainult demo jaoks. Asendage need enne töörežiimi.',
  'consent-empty-live': 'Töörežiimis on teksti vaja igas keeles.',
  'consent-sample-live': 'Näidis. Töörežiimis käib siia kokkulepitud sõnastus.',
  'consent-twice': 'Kahel nõusolekul on sama liik. Kliendil oleks mõlemale üks vastus.',
  'consent-type-shape': 'Suured tähed, numbrid ja _, alguses täht.',
  'consent-none': 'Nõusolekuid ei ole: kliendilt ei küsita ühtegi.',

  'return-text':
    'Pärast allkirjastamist panga lehel suunatakse kliendi brauser sellele aadressile. Tavaliselt on see poe veebileht.',
  'return-url': 'Naasmisaadress',
  'return-shape': 'Kirjutage aadress, mis algab https://.',

  'people-text':
    'Nimed nii, nagu need on aruannetes; need lähevad panka müüja viitena. Vähemalt üks juhataja.',
  'person-name': 'Nimi',
  'person-role': 'Roll',
  'person-pin': 'PIN, 6–8 numbrit',
  'person-pin-again': 'PIN uuesti',
  'person-add': 'Lisa nimekirja',
  'manager-needed': 'Lisage vähemalt üks juhataja.',
  'pins-differ': 'Need kaks PIN-i on erinevad.',
  'person-unfinished': 'Selle inimese andmed on poolikud.',
  'pin-kept': 'PIN olemas',

  'devices-text':
    'Mis selle kassa juures on, proovitakse läbi enne esimest klienti. Edasi saab ka ilma ja seadetes on see uuesti olemas.',

  'finish-text': 'Kõik on valmis. Counter hoiab seda selles arvutis ja avab lukulehe.',
  finish: 'Ava pood',
  'sum-bank': 'Pank',
  'sum-connection': 'Ühendus',
  'sum-products': 'Tooted',
  'sum-consents': 'Nõusolekud',
  'sum-people': 'Inimesed',
  'passphrase-text':
    'Selles arvutis ei ole võtmete jaoks turvalist kohta. Selle asemel kaitseb neid parool, mida küsitakse igal käivitamisel. Ilma paroolita poe andmeid enam avada ei saa.',
  passphrase: 'Parool, vähemalt 12 märki',
  'passphrase-again': 'Parool uuesti',
  'passphrases-differ': 'Need kaks parooli on erinevad või lühemad kui 12 märki.',
};
