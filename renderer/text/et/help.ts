import type { help as english } from '../en/help.ts';
import type { Words } from '../words.ts';

export const help: Words<'et', typeof english> = {
  title: 'Abi',
  'part-here': 'See leht',
  'part-symptoms': 'Mured',
  'part-glossary': 'Sõnastik',
  means: 'Mida see tähendab',
  do: 'Mida teha',
  symptom: 'Mure: {{symptom}}',
  'go-line': 'Vaata ühendust',
  'go-today': 'Ava „Täna“',
  'go-outbox': 'Ava saatmisjärjekord',
  'go-settings': 'Ava seaded',
  here: 'Kus te olete',
  say: 'Võite öelda',
  today:
    'Kõik, mis on veel lahti, selle järgi, kelle kord on. Otsimiseks kirjutage nimi, number, kood, telefon või summa; Enter avab. Pooleli vormid on loendi lõpus.',
  new: 'Üks leht jutu järjekorras. Iga väli salvestub sealt lahkudes, nii et lukk ega voolukatkestus ei kaota midagi. Viga öeldakse välja juures, kirjutatut ei kustutata. Hoidke Alt all: iga välja juures on näha täht, mis sinna viib.',
  'new-say': 'Sisestan nüüd teie andmed ja loen isikukoodi üle.',
  outbox:
    'Mis peab panka minema ja ei ole veel läinud. See läheb ühenduse taastudes ise, üks kord. Kirje, mille seis on „Teadmata“, ootab juhatajat: teist korda ei saada seda miski.',
  reports: 'Päev, nädal või kuu numbrites. Siin lõpetatakse päev: loend ütleb, mis on veel lahti.',
  settings:
    'Kuidas see kassa töötab. Muudab juhataja, vaadata võivad kõik. Panga võtit saab vahetada, aga mitte lugeda.',
  lessons:
    'Kaheksa õppetundi väljamõeldud pangaga, hinnatud klahvides ja sekundites. Siit arvutist ei lahku midagi ja Esc lõpetab õppetunni midagi kaotamata.',
  locked:
    'Kassa on lukus: kes sisestab PIN-i, jätkab sealt, kus ta oli. Saatmisjärjekorras olev läheb seni ise edasi. Unustatud PIN-i annab juhataja seadetes uuesti.',
  'set-up':
    'Õpperežiim algab ühe klahviga ega vaja midagi. Päris poe jaoks olgu käepärast: poe number ja võti pangast, tootekoodid ja nõusolekute tekstid. „Kontrolli ühendust“ ei muuda pangas midagi; tagasi minnes ei kao midagi.',
  trouble:
    'Counter ei saa avada seda, mida ta selles arvutis hoiab. Midagi ei kustutatud. Tehke, mida leht ütleb: avage arvuti võtmehoidla, sisestage parool või seifis olev taastekood või avage kõige uuem koopia. Kahtluse korral ärge muutke midagi ja helistage kasutajatoele.',
  'waiting-to-send':
    'Taotlus on selles arvutis tallel ega ole siit lahkunud. See saadetakse ühenduse taastudes ise, kuni aeg läbi saab.',
  'waiting-to-send-say': 'Ühendus puudub. Teie taotlus on tallel ja saadame selle kohe, kui ühendus taastub.',
  uncertain:
    'Saatmise ajal läks vastus kaduma. Taotlus võib olla pangas. Ärge täitke seda uuesti: juhataja vaatab panga portaalist ja lahendab.',
  'uncertain-say':
    'Ühendus katkes keset saatmist. Palun oodake hetk, kontrollime enne pangast, et midagi ei küsitaks kaks korda.',
  'needs-you':
    'Pank ei võtnud seda sellisena või on piir muutunud. Avage see, võrrelge märgitud välju dokumendiga ja saatke uuesti.',
  'needs-you-say': 'Kas võin teie andmeid veel kord dokumendiga võrrelda?',
  asking:
    'Pank otsustab. Järgmist klienti saate teenindada klahviga F2; see ootab ülal ja annab vastusest teada.',
  'asking-say': 'Pank vaatab teie taotlust. Tavaliselt kestab see alla poole minuti.',
  'more-time':
    'Pangal on vaja rohkem aega kui tavaliselt. Counter küsib ise edasi, ka pärast taaskäivitust. Andke kliendile number ja jätkake.',
  'more-time-say': 'Pangal on vaja veidi rohkem aega. Anname teada, kui vastus on käes.',
  'income-proof':
    'Pank palub enne kontoväljavõtet. Klient jagab seda oma telefonist ekraanil oleva koodiga või saadate failid teie.',
  'income-proof-say':
    'Enne otsust palub pank kontoväljavõtet. Saate seda jagada oma telefonist või saadame faili.',
  offered:
    'Vaadake koos üle kuumakse, maksete arv, tagasimaksete kogusumma ja krediidi kulukuse määr. F4 näitab neid kliendile. Vastuvõtmine loob lepingu, seepärast küsitakse veel kord.',
  'offered-say': 'See on panga pakkumine: kuumakse, kogusumma ja krediidi kulu. Lugege rahulikult.',
  'no-offer':
    'Pank põhjuseid ei avalda ja Counter neid ei tea. Jääge neutraalseks. Panga enda sõnad on klahvi F4 taga, kui klient neid küsib.',
  'no-offer-say': 'Pank meile põhjuseid ei avalda. Kas vaatame teisi maksevõimalusi?',
  failed:
    'Otsust ei õnnestunud teha ja midagi ei ole kokku lepitud. Kopeerige uueks taotluseks ja saatke uuesti või proovige hiljem.',
  'failed-say': 'Praegu ei õnnestunud otsust teha. Midagi ei ole kokku lepitud. Kas proovime uuesti?',
  'bank-error':
    'Pank ei saanud taotlust vastu võtta. Võrrelge kliendiga telefoni, e-posti ja dokumendi numbrit: sageli kuulub üks neist kellelegi teisele.',
  'bank-error-say':
    'Pank ei saanud taotlust vastu võtta. Kas kontrollime koos telefoni, e-posti ja dokumendi numbrit?',
  cancelled: 'See taotlus on pangas tühistatud. Selle saab kopeerida uueks.',
  expired:
    'Saatmisaeg on läbi. Midagi ei saadetud ja pank ei tea sellest midagi. Kui klient seda endiselt soovib, küsige uuesti, kas võib hiljem saata, ja pange see tagasi.',
  'expired-say': 'Kas tohime teie taotluse siiski hiljem saata? See ei ole veel sellest arvutist lahkunud.',
  dropped:
    'Taotlus jäeti saatmata, enne kui pank selle sai. Midagi ei ole kokku lepitud. Selle saab kopeerida uueks.',
  contract:
    'Klient allkirjastab nüüd, SMS-i koodiga või oma telefonis. Kaup jääb veel poodi: ülemine riba ütleb, millal tohib. Counter loeb ise edasi.',
  'contract-say': 'Palun allkirjastage nüüd leping. Palun ärge öelge PIN-koode kellelegi.',
  'contract-signed':
    'Allkirjastatud, aga veel mitte aktiivne: oodatakse panka, sissemakset või poe nõusolekut. Hoidke kaup alles; ülemine riba ütleb, mida oodatakse.',
  'contract-signed-say': 'Aitäh, leping on allkirjastatud. Kauba saan anda kohe, kui leping on aktiivne.',
  'contract-active': 'Leping on aktiivne: kauba võib üle anda. Ctrl+Enter jäädvustab aja ja teie nime.',
  'contract-active-say': 'Kõik on valmis. Palun, teie kaup.',
  'contract-ended':
    'See leping on läbi. Ärge kaupa üle andke; kui see on juba läinud, kutsuge juhataja. Taotluse saab kopeerida uueks.',
};
