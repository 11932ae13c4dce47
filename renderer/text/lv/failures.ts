import type { failures as english } from '../en/failures.ts';
import type { Words } from '../words.ts';

export const failures: Words<'lv', typeof english> = {
  'bridge.refused': 'Counter šo lūgumu nepieņēma. Nekas netika nosūtīts. Slēdziet un atveriet kasi.',
  'bridge.bad-input':
    'Kaut kas šeit ir Counter nezināmā veidā. Nekas netika nosūtīts. Vēlreiz apskatiet laukus.',
  'bridge.too-large': 'Pārāk daudz teksta vienā reizē. Nekas netika nosūtīts. Saīsiniet to.',
  'bridge.too-fast': 'Tas prasīts pārāk bieži. Mirkli pagaidiet un mēģiniet vēlreiz.',
  'bridge.locked': 'Kase ir slēgta. Nekas nav zudis. Ievadiet PIN.',
  'bridge.not-allowed': 'To drīkst tikai vadītājs. Sauciet vadītāju.',
  unexpected:
    'Kļūda pašā Counter. Ierakstītais ir saglabāts. Mēģiniet vēlreiz; ja atkārtojas, zvaniet atbalstam.',

  'session.wrong-pin': 'Šāda PIN nav. Ievadiet vēlreiz.',
  'session.wait': 'Pārāk daudz nepareizu PIN. Mēģināt varēs pēc {{seconds}} s.',
  'session.pin-needed': 'Vajadzīgs vadītāja PIN.',
  'session.pin-again': 'Šim vajadzīgs jūsu PIN, ievadīts pēdējo desmit minūšu laikā. Ievadiet to tagad.',
  'session.pin-taken': 'Šis PIN jau kādam ir. Izvēlieties citu.',
  'session.pin-trivial': 'Šo PIN ir pārāk viegli uzminēt. 6–8 cipari, ne vienādi un ne pēc kārtas.',
  'session.pin-short':
    'PIN ir 6–8 cipari; 4 vai 5 cipari ir tikai pārdevējam ar darbinieka karti. Nekas netika mainīts. Izvēlieties garāku PIN.',
  'session.unknown-badge': 'Šī kase šādu darbinieka karti nepazīst. Ievadiet PIN.',
  'session.badge-taken':
    'Šī darbinieka karte jau kādam ir, varbūt aizgājušam. Nekas netika mainīts. Vispirms noņemiet to tur.',
  'session.scan-badge': '4 vai 5 ciparu PIN kasi neatver. Noskenējiet savu darbinieka karti.',
  'session.last-manager': 'Jāpaliek vismaz vienam vadītājam. Vispirms ieceliet citu.',

  'draft.not-found': 'Šī melnraksta te vairs nav. Varbūt tas jau ir nosūtīts: skatiet „Šodien”.',
  'draft.too-many':
    'Atvērti divdesmit melnraksti, vairāk nevar. Nekas nav zudis. Pabeidziet vai izdzēsiet kādu ekrānā „Šodien”.',

  'application.not-found': 'Šī pieteikuma šajā kasē nav.',
  'application.invalid': 'Daži lauki jāapskata vēlreiz. Nekas nav nosūtīts, nekas nav zudis.',
  'application.wrong-step': 'Pieteikums pa to laiku ir pavirzījies. Apskatiet tā jauno stāvokli.',
  'application.busy': 'Šim pieteikumam kaut kas vēl ir ceļā uz banku. Pagaidiet, līdz tas pabeigts.',
  'application.twin': 'Pieteikumam {{localNumber}} ir tas pats klients, summa un produkts.',
  'application.offer-changed':
    'Bankas piedāvājums ir mainījies. Nekas nav pieņemts. Kopā apskatiet jaunos skaitļus.',
  'application.offer-expired':
    'Piedāvājums vairs nav spēkā. Nekas nav pieņemts. Sāciet jaunu pieteikumu no kopijas.',
  'application.ticks-missing': 'Kāds apstiprinājums vēl trūkst. Nekas netika pieņemts.',
  'application.later-consent':
    'Sūtīšanas laiks ir pagājis. Izvēlieties vēlāku un vēlreiz pajautājiet klientam.',

  'outbox.not-found': 'Šī ieraksta sūtīšanas rindā vairs nav.',
  'outbox.wrong-state': 'Ieraksts pa to laiku ir pavirzījies. Apskatiet tā jauno stāvokli.',
  'outbox.checks-missing':
    'Banka to noteikti ir saņēmusi. To nevar atzīmēt kā nenonākušu; piesaistiet pēc numura.',
  'outbox.too-early':
    'Vēl par agru būt drošam. Tas būs iespējams pēc {{minutes}} min; pa to laiku skatiet portālu.',
  'outbox.other-application':
    'Pieteikums ar šo numuru ir cits. Nekas nav piesaistīts. Salīdziniet numuru ar portālu.',
  'outbox.stopped': 'Sūtīšana ir apturēta. Nekas nav zudis. Vadītājs var to atsākt.',
  'outbox.being-corrected':
    'Šo pieteikumu kāds labo. Vispirms nosūtiet vai atmetiet melnrakstu. Nekas netika nosūtīts.',

  'line.down': 'Nav savienojuma. Vēl nekas nav nosūtīts.',
  'bank.no-answer': 'Banka neatbild. Nekas nav zudis. Mirkli pagaidiet un skatiet vēlreiz.',
  'bank.cut-answer':
    'Bankas atbilde pārtrūka. Nekas netiek atkārtots, pirms Counter vai cilvēks nav apskatījies.',
  'bank.not-understood':
    'Bankas atbildi neizdevās nolasīt. Nekas netiek atkārtots, pirms kāds nav apskatījies.',
  'bank.refused': 'Banka to šādā veidā nevarēja pieņemt. Izlabojiet datus un sūtiet vēlreiz.',
  'bank.not-found': 'Banka šajā veikalā šo numuru nepazīst.',
  'bank.shop-not-found':
    'Banka nepazīst šī veikala numuru. Vadītājs to salīdzina: Iestatījumi, „Veikals un atslēga”.',
  'bank.maybe-there':
    'Šis pieteikums bankā, iespējams, jau ir. Nekas netiek atkārtots, pirms kāds nav apskatījies.',
  'bank.key-refused': 'Banka nepieņem šī veikala atslēgu. Sauciet vadītāju.',
  'bank.shop-refused': 'Atslēga nav šī veikala. Sauciet vadītāju.',
  'bank.certificate':
    'Bankas sertifikāts nav gaidītais. Nekas netika nosūtīts. Pārbaudiet datora datumu un tīklu vai sauciet vadītāju.',
  'bank.clock':
    'Datora pulkstenis ir nepareizs, tāpēc drošs savienojums nav iespējams. Nekas netika nosūtīts. Iestatiet pulksteni.',
  'bank.tls': 'Drošu savienojumu neizdevās izveidot. Nekas netika nosūtīts. Pārbaudiet tīklu.',
  'bank.proxy': 'Tīkla starpniekserveris nelaiž Counter cauri. Nekas netika nosūtīts. Sauciet vadītāju.',
  'bank.name-not-found':
    'Bankas adrese nav atrasta. Nekas netika nosūtīts. Pārbaudiet interneta savienojumu.',
  'bank.portal-page':
    'Tīkls atbild ar savu pieteikšanās lapu. Nekas netika nosūtīts. Vispirms piesakieties tīklā.',
  'bank.redirected':
    'Tīkls mēģināja pieprasījumu novirzīt citur. Tur nekas netika nosūtīts. Sauciet vadītāju.',
  'bank.conflict': 'Bankā ir jaunāks stāvoklis. Counter to tagad nolasa.',
  'bank.too-many': 'Banka lūdz pauzi. Nekas nav zudis. Mirkli pagaidiet.',
  'bank.server-error': 'Bankas pusē ir kļūme. Nekas nav zudis. Mirkli pagaidiet un skatiet vēlreiz.',

  'income.bank-gone': 'Banka šo banku vairs nepiedāvā. Nekas netika pieprasīts. Izvēlieties vēlreiz.',
  'statement.not-found': 'Šī faila vairs nav. Pārējie ir saglabāti.',
  'statement.not-taken': 'Šo failu tā nevar izmantot. Tas paliek nemainīts.',
  'statement.none': 'Vēl nav neviena faila, ko sūtīt. Vispirms pievienojiet.',

  'link.refused': 'Saite nav bankas adrese. Tā netika atvērta.',
  'link.missing': 'Saites vēl nav. Pēc mirkļa nolasiet vēlreiz.',

  'signing.wrong-code': 'Kods nesakrīt. Lūdziet klientam jaunāko ziņu.',
  'signing.not-offered': 'Šim produktam tā parakstīt nevar. Izvēlieties citu veidu.',

  'storage.full': 'Disks ir pilns. Tas netika saglabāts. Atbrīvojiet vietu un mēģiniet vēlreiz.',
  'storage.read-only': 'Diskā nevar rakstīt. Tas netika saglabāts. Zvaniet atbalstam.',
  'storage.failed':
    'Nolasīt vai saglabāt šajā datorā neizdevās. Atstājiet ekrānu, kā ir, un mēģiniet vēlreiz.',
  'storage.newer':
    'Šos failus rakstījusi jaunāka Counter versija. Tie nav mainīti. Uzstādiet jaunāko versiju.',
  'storage.in-use': 'Veikala failus izmanto cita programma. Aizveriet to un mēģiniet vēlreiz.',
  'storage.network':
    'Counter datu mape atrodas failu serverī. Dati tur nav droši, tāpēc nekas netika atvērts.',
  'storage.synced':
    'Counter datu mapi sinhronizācijas programma kopē uz citiem datoriem. Dati tur nav droši, tāpēc nekas netika atvērts.',
  'storage.damaged': 'Kāds šī veikala fails ir bojāts. Tas atstāts neskarts.',

  'app.restored':
    'Faili ir vecāki, nekā Counter atceras, piemēram, pēc rezerves kopijas atjaunošanas. Nekas netiek sūtīts, kamēr vadītājs nav tos pārbaudījis.',
  'app.moved':
    'Šie faili nāk no cita datora. Nekas netiek sūtīts, kamēr vadītājs nav paskatījies: otrs dators to, iespējams, jau nosūtīja.',
  'app.terms-changed':
    'Kamēr šis gaidīja, mainījās bankas robežas vai pagāja kāds datums. Nekas netika nosūtīts: pārskatiet veidlapu kopā ar klientu.',
  'file.full': 'Izvēlētajā vietā failam nepietiek vietas. Nekas netika saglabāts. Izvēlieties citu vietu.',
  'file.not-allowed':
    'Izvēlētajā vietā failu nedrīkst saglabāt. Nekas netika saglabāts. Izvēlieties citu vietu.',
  'file.failed':
    'Failu neizdevās saglabāt. Šeit nekas nav mainījies. Izvēlieties citu vietu vai mēģiniet vēlreiz.',
  'print.failed':
    'Neviens printeris to nepieņēma. Nekas netika izdrukāts. Pārbaudiet printeri vai saglabājiet kā PDF.',
  'app.closed': 'Counter tika aizvērts, kamēr tas bija ceļā.',
  'app.stopped': 'Tas tika apturēts šeit. Nosūtāmais ir saglabāts.',

  'vault.none': 'Šajā datorā atslēgām nav drošas vietas. Tās var aizsargāt ar paroli.',
  'vault.wait': 'Datora atslēgu glabātava ir slēgta. Atveriet to un mēģiniet vēlreiz.',
  'vault.foreign': 'Šī datora atslēgas izveidotas citur vai citam lietotājam. Tās nav aiztiktas.',
  'vault.wrong-code':
    'Šis kods neatver atslēgas. Tās netika aiztiktas. Paskatieties papīrā un ievadiet vēlreiz.',
  'vault.no-key': 'Parole atslēgas neatver. Tās nav aiztiktas. Ievadiet vēlreiz.',

  'relay.port-taken': 'Šo portu izmanto cita programma. Pašlaik neviens neklausās. Izvēlieties citu portu.',
  'relay.port-refused': 'Counter šo portu nedrīkst izmantot. Izvēlieties portu virs 1023.',
  'relay.no-such-address': 'Šim datoram tādas adreses nav.',
  'relay.failed': 'Klausītāju neizdevās palaist. Pieteikumi tiek lasīti kā parasti.',

  'setup.address': 'Šo adresi nevar izmantot: vajag https vai pašu šo datoru.',
  'setup.incomplete': 'Kaut kā vēl trūkst. Izejiet soļus vēlreiz.',
  'setup.return-address': 'Atgriešanās adresei jāsākas ar https://.',
  'setup.no-consent': 'Darba režīmā vajadzīga vismaz viena piekrišana ar tekstiem.',
  'setup.empty-consent': 'Kāds piekrišanas teksts ir tukšs. Darba režīmā teksts vajadzīgs katrā valodā.',
  'setup.sample-consent':
    'Kāda piekrišana vēl ir paraugs. Darba režīmā vajadzīgi saskaņotie teksti un sava versija.',
  'profile.not-found': 'Šis veikals šajā datorā nav iestatīts.',
  'product.not-found': 'Banka šim veikalam šo produktu nepazīst.',
};
