import type { symptoms as english } from '../en/symptoms.ts';
import type { Words } from '../words.ts';

export const symptoms: Words<'et', typeof english> = {
  'line-means': 'See kassa ei saa pangaga ühendust.',
  'line-safe':
    'Mis on saatmisjärjekorras, on selle arvuti kettal. See läheb ühenduse taastudes ise teele, üks kord.',
  'line-do':
    'Töötage edasi. Nupu „Saada panka“ asemel on „Pane saatmisjärjekorda“, kui klient on hiljem saatmisega nõus. Ilma ühenduseta pakkumist vastu võtta ei saa.',

  slow: 'Panga vastus viibib',
  'slow-means': 'Taotlus on pangas ja pank otsustab veel.',
  'slow-safe': 'Counter küsib ise edasi, ka pärast taaskäivitust.',
  'slow-do':
    'Ärge saatke uuesti. {{F2}} avab vormi järgmisele kliendile; ülariba annab märku, kui vastus on käes. Andke sellele kliendile number.',

  uncertain: 'Kirje seis on „Teadmata“',
  'uncertain-means': 'Ühendus katkes saatmise ajal. See võib olla pangas.',
  'uncertain-safe': 'Teist korda Counter seda ise ei saada.',
  'uncertain-do':
    'Ärge sisestage uuesti. Juhataja avab kirje saatmisjärjekorras, vaatab panga portaali ja vajutab „Lahenda“.',

  'needs-you': 'Kirje seis on „Vajab teid“ või „Aegunud“',
  'needs-you-means':
    '„Vajab teid“: pank ei saanud seda vastu võtta või tuleb uuesti otsustada. „Aegunud“: kliendiga kokku lepitud aeg on läbi.',
  'needs-you-safe': 'Sisestatu on alles ja ise ei lähe midagi teele.',
  'needs-you-do':
    'Avage see saatmisjärjekorras. „Vajab teid“: vajutage „Paranda“, võrrelge dokumendiga, saatke uuesti. „Aegunud“: küsige kliendilt uuesti, siis „Saada täna hiljem“.',

  'stopped-means': 'Võti, poe number, kell või sertifikaat: põhjus on saatmisjärjekorras kirjas.',
  'stopped-safe': 'Midagi ei ole kadunud ja midagi ei saadeta kaks korda.',
  'stopped-do':
    'Juhataja kõrvaldab põhjuse (võti ja poe number: Seaded, „Pood ja võti“) ja vajutab saatmisjärjekorras „Käivita uuesti“. Kui saatmine ainult puhkab, palus pank pausi ja see jätkub ise.',

  'sms-code': 'SMS-iga saadetud kood ei tule',
  'sms-code-means': 'Sageli on number lauatelefoni või kellegi teise oma või loetakse vanemat sõnumit.',
  'sms-code-safe': 'Midagi ei ole allkirjastatud ja kaup jääb poodi.',
  'sms-code-do':
    'Võrrelge kliendiga telefoninumbrit. Vajutage „Saada uus kood“: kehtib ainult kõige uuem. Muidu valige „Allkirjasta teisiti“.',

  statement: 'Kontoväljavõte ei jõua panka',
  'statement-means': 'Link ei avane või faili ei võetud vastu; põhjus on faili juures kirjas.',
  'statement-safe': 'Failid on selles kassas alles, kuni need on pangal olemas.',
  'statement-do':
    'Link: vajutage „Uus link või teine pank“. Fail: PDF, JPEG või PNG, ilma paroolita, loetavalt terav. Kui link ei avane, aitavad failid.',

  'clock-means': 'Selle arvuti kell erineb panga kellast mitu minutit.',
  'clock-safe': 'Midagi ei ole kadunud. Ajad ja tähtajad ekraanil käivad aga vale kella järgi.',
  'clock-do':
    'Seadke arvuti kuupäev ja kellaaeg õigeks, siis vajutage „Küsi pangalt kohe“. Kui saatmine seisab, käivitab juhataja selle uuesti.',

  keyring: 'Kassa küsib parooli või taastekoodi',
  'keyring-means': 'Arvuti võtmehoidla on lukus, kadunud või kellegi teise oma.',
  'keyring-safe': 'Midagi ei kustutatud. Mis on pangas, on endiselt pangas.',
  'keyring-do':
    'Logige arvutisse sisse nagu alati ja proovige uuesti. Muidu sisestab juhataja seadistamisel valitud parooli või taastekoodi paberilt, mis on seifis.',

  'no-offer': 'Klient küsib, miks pakkumist ei ole',
  'no-offer-means': 'Pank põhjuseid ei avalda ja Counter neid ei tea.',
  'no-offer-safe': 'Midagi ei ole kokku lepitud.',
  'no-offer-do':
    'Ärge oletage. Öelge: „Pank meile põhjuseid ei avalda. Kas vaatame teisi maksevõimalusi?“ Panga enda sõnad on klahvi {{F4}} taga; küsimustega pöördutakse panka.',
};
