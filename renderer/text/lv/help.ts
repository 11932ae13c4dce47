import type { help as english } from '../en/help.ts';
import type { Words } from '../words.ts';

export const help: Words<'lv', typeof english> = {
  title: 'Palīdzība',
  'part-here': 'Šis ekrāns',
  'part-symptoms': 'Problēmas',
  'part-glossary': 'Vārdnīca',
  means: 'Ko tas nozīmē',
  do: 'Ko darīt',
  symptom: 'Problēma: {{symptom}}',
  'go-line': 'Apskatīt savienojumu',
  'go-today': 'Atvērt „Šodien”',
  'go-outbox': 'Atvērt sūtīšanas rindu',
  'go-settings': 'Atvērt iestatījumus',
  here: 'Kur jūs esat',
  say: 'Varat teikt',
  today:
    'Viss, kas vēl nav pabeigts, pēc tā, kura kārta ir. Meklējiet pēc vārda, numura, koda, tālruņa vai summas; Enter atver. Iesāktās veidlapas ir saraksta beigās.',
  new: 'Viena lapa sarunas secībā. Katrs lauks saglabājas, to pametot, tāpēc slēgšana vai strāvas pārtraukums neko nezaudē. Kļūdu pasaka pie lauka; ierakstītais netiek dzēsts. Turiet Alt: pie katra lauka redzams burts, kas uz to ved.',
  'new-say': 'Tagad ierakstīšu jūsu datus un nolasīšu personas kodu.',
  outbox:
    'Kas jānosūta bankai un vēl nav nosūtīts. Tas aiziet pats, kad ir savienojums, vienu reizi. Ieraksts, kura stāvoklis ir „Nav zināms”, gaida vadītāju: otrreiz to nekas nesūta.',
  reports: 'Diena, nedēļa vai mēnesis skaitļos. Šeit noslēdz dienu: saraksts pasaka, kas vēl nav pabeigts.',
  settings:
    'Kā darbojas šī kase. Maina vadītājs, skatīt var visi. Bankas atslēgu var nomainīt, bet ne izlasīt. Citai veikala kasei „Veikals un atslēga” saglabā iestatījumu pakotni.',
  lessons:
    'Astoņas nodarbības ar izdomātu banku, vērtētas taustiņos un sekundēs. No šī datora nekas neaiziet, un Esc pamet nodarbību, neko nezaudējot.',
  locked:
    'Kase ir slēgta: kas ievada PIN, turpina tur, kur bija. Sūtīšanas rindā esošais pa to laiku virzās pats. Aizmirsta PIN vietā vadītājs iestatījumos dod jaunu.',
  'set-up':
    'Mācību režīms sākas ar vienu taustiņu, un tam nekas nav vajadzīgs. Īstam veikalam sagatavojiet: veikala numuru un atslēgu no bankas, produktu kodus un piekrišanu tekstus. Citas kases iestatījumu pakotne aizpilda lielāko daļu. „Pārbaudīt savienojumu” bankā neko nemaina; ejot atpakaļ, nekas nepazūd.',
  trouble:
    'Counter nevar atvērt to, ko glabā šajā datorā. Nekas nav dzēsts. Dariet, ko saka lapa: atveriet datora atslēgu glabātavu, ievadiet paroli vai seifā esošo atjaunošanas kodu vai atveriet jaunāko kopiju. Šaubu gadījumā neko nemainiet un zvaniet atbalstam.',
  'waiting-to-send':
    'Pieteikums ir drošībā šajā datorā un nav no tā aizgājis. To nosūtīs pats no sevis, kad būs savienojums, līdz beigsies laiks.',
  'waiting-to-send-say':
    'Nav savienojuma. Jūsu pieteikums ir saglabāts, nosūtīsim to, tiklīdz savienojums atjaunosies.',
  uncertain:
    'Sūtīšanas laikā pazuda atbilde. Pieteikums var būt bankā. Neaizpildiet to vēlreiz: vadītājs apskata bankas portālu un noskaidro.',
  'uncertain-say':
    'Savienojums pārtrūka sūtīšanas laikā. Lūdzu, mirkli uzgaidiet; vispirms pārbaudām bankā, lai nekas netiktu jautāts divreiz.',
  'needs-you':
    'Banka to tādu nepieņēma, vai ir mainījies ierobežojums. Atveriet, salīdziniet atzīmētos laukus ar dokumentu un sūtiet vēlreiz.',
  'needs-you-say': 'Vai drīkstu vēlreiz salīdzināt jūsu datus ar dokumentu?',
  asking:
    'Banka lemj. Nākamo klientu var apkalpot ar {{F2}}; šis gaida augšā un paziņo, kad atbilde ir klāt.',
  'asking-say': 'Banka izskata jūsu pieteikumu. Parasti tas ilgst mazāk nekā pusminūti.',
  'more-time':
    'Bankai vajadzīgs vairāk laika nekā parasti. Counter jautā tālāk pats, arī pēc pārstartēšanas. Iedodiet klientam numuru un turpiniet.',
  'more-time-say': 'Bankai vajadzīgs nedaudz vairāk laika. Paziņosim, kad atbilde būs klāt.',
  'income-proof':
    'Banka vispirms lūdz konta izrakstu. Klients to kopīgo no tālruņa ar kodu uz ekrāna, vai jūs nosūtāt failus.',
  'income-proof-say':
    'Pirms lēmuma banka lūdz bankas konta izrakstu. Varat to kopīgot no sava tālruņa, vai mēs nosūtām failu.',
  offered:
    'Kopā izejiet cauri ikmēneša maksājumam, maksājumu skaitam, kopējai maksājamai summai un gada procentu likmei. {{F4}} tos parāda klientam. Pieņemot tiek izveidots līgums, tāpēc jautā vēlreiz.',
  'offered-say':
    'Šis ir bankas piedāvājums: ikmēneša maksājums, kopējā summa un cik kredīts maksā. Izlasiet mierīgi.',
  'no-offer':
    'Iemeslus banka neatklāj, un Counter tos nezina. Palieciet neitrāli. Bankas pašas vārdi ir aiz {{F4}}, ja klients tos prasa.',
  'no-offer-say': 'Iemeslus banka mums neatklāj. Vai apskatīsim citus maksāšanas veidus?',
  failed:
    'Lēmumu neizdevās pieņemt, un nekas nav norunāts. Kopējiet kā jaunu pieteikumu un sūtiet vēlreiz vai mēģiniet vēlāk.',
  'failed-say': 'Pašlaik lēmumu neizdevās pieņemt. Nekas nav norunāts. Vai mēģinām vēlreiz?',
  'bank-error':
    'Banka nevarēja pieņemt pieteikumu. Kopā ar klientu salīdziniet tālruni, e-pastu un dokumenta numuru: bieži viens no tiem pieder kādam citam.',
  'bank-error-say':
    'Banka nevarēja pieņemt pieteikumu. Vai kopā pārbaudīsim tālruni, e-pastu un dokumenta numuru?',
  cancelled: 'Šis pieteikums bankā ir atcelts. To var kopēt kā jaunu.',
  expired:
    'Sūtīšanas laiks ir beidzies. Nekas netika nosūtīts, un banka par to neko nezina. Ja klients to joprojām vēlas, jautājiet vēlreiz, vai drīkst nosūtīt vēlāk, un lieciet atpakaļ.',
  'expired-say': 'Vai tomēr drīkstam jūsu pieteikumu nosūtīt vēlāk? Tas vēl nav aizgājis no šī datora.',
  dropped: 'No pieteikuma atteicās, pirms banka to saņēma. Nekas nav norunāts. To var kopēt kā jaunu.',
  contract:
    'Klients tagad paraksta ar SMS kodu vai savā tālrunī. Prece vēl paliek veikalā: josla augšā pasaka, kad drīkst. Counter lasa tālāk pats.',
  'contract-say': 'Lūdzu, tagad parakstiet līgumu. Lūdzu, nevienam neatklājiet PIN kodus.',
  'contract-signed':
    'Parakstīts, bet vēl nav aktīvs: gaida banku, pirmo iemaksu vai veikala piekrišanu. Paturiet preci; josla augšā pasaka, ko gaida.',
  'contract-signed-say': 'Paldies, līgums ir parakstīts. Preci varu izsniegt, tiklīdz līgums ir aktīvs.',
  'contract-active': 'Līgums ir aktīvs: preci var izsniegt. {{main}} pieraksta laiku un jūsu vārdu.',
  'contract-active-say': 'Viss ir kārtībā. Lūdzu, jūsu prece.',
  'contract-ended':
    'Šis līgums ir beidzies. Preci neizsniedziet; ja tā jau ir izsniegta, sauciet vadītāju. Pieteikumu var kopēt kā jaunu.',
};
