import type { failures as english } from '../en/failures.ts';
import type { Words } from '../words.ts';

export const failures: Words<'et', typeof english> = {
  'bridge.refused':
    'Counter ei võtnud seda soovi vastu. Midagi ei saadetud. Lukustage kassa ja avage uuesti.',
  'bridge.bad-input':
    'Midagi siin on kujul, mida Counter ei tunne. Midagi ei saadetud. Vaadake väljad veel kord üle.',
  'bridge.too-large': 'Korraga on liiga palju teksti. Midagi ei saadetud. Lühendage seda.',
  'bridge.too-fast': 'Seda küsiti liiga sageli. Oodake hetk ja proovige uuesti.',
  'bridge.locked': 'Kassa on lukus. Midagi ei ole kadunud. Sisestage PIN.',
  'bridge.not-allowed': 'Seda saab teha ainult juhataja. Kutsuge juhataja.',
  unexpected:
    'Counteris endas läks midagi valesti. Sisestatu on alles. Proovige uuesti; kui see kordub, helistage kasutajatoele.',

  'session.wrong-pin': 'Vale PIN. Sisestage uuesti.',
  'session.wait': 'Liiga palju valesid PIN-e. Uuesti saab proovida {{seconds}} s pärast.',
  'session.pin-needed': 'Selleks on vaja juhataja PIN-i.',
  'session.pin-again':
    'Selleks on vaja teie enda PIN-i, sisestatud viimase kümne minuti jooksul. Sisestage see nüüd.',
  'session.pin-taken': 'See PIN on juba kellelgi. Valige teine.',
  'session.pin-trivial':
    'Seda PIN-i on liiga kerge ära arvata. Kasutage 6–8 numbrit, mitte ühesuguseid ega järjestikuseid.',
  'session.pin-short':
    'PIN on 6–8 numbrit; 4 või 5 numbrit on ainult töötajakaardiga müüjal. Midagi ei muudetud. Valige pikem PIN.',
  'session.unknown-badge': 'Seda töötajakaarti see kassa ei tunne. Sisestage PIN.',
  'session.badge-taken':
    'See töötajakaart on juba kellelgi, võib-olla lahkunul. Midagi ei muudetud. Võtke see enne seal ära.',
  'session.scan-badge': '4- või 5-kohaline PIN kassat ei ava. Skannige oma töötajakaart.',
  'session.last-manager': 'Vähemalt üks juhataja peab jääma. Määrake enne juhatajaks keegi teine.',

  'draft.not-found': 'Seda mustandit siin enam ei ole. Võib-olla on see juba saadetud: vaadake lehte „Täna“.',
  'draft.too-many':
    'Avatud on kakskümmend mustandit, rohkem ei saa. Midagi ei ole kadunud. Lõpetage või kustutage mõni lehel „Täna“.',

  'application.not-found': 'Seda taotlust selles kassas ei ole.',
  'application.invalid': 'Mõni väli vajab veel pilku. Midagi ei saadetud, midagi ei ole kadunud.',
  'application.wrong-step': 'Taotlus on vahepeal edasi liikunud. Vaadake selle uut seisu.',
  'application.busy': 'Selle taotlusega on midagi veel teel panka. Oodake, kuni see on valmis.',
  'application.twin': 'Taotlusel {{localNumber}} on sama klient, summa ja toode.',
  'application.offer-changed':
    'Panga pakkumine on muutunud. Midagi ei võetud vastu. Vaadake uued arvud koos üle.',
  'application.offer-expired':
    'Pakkumine enam ei kehti. Midagi ei võetud vastu. Alustage koopiast uut taotlust.',
  'application.ticks-missing': 'Mõni kinnitus on veel puudu. Midagi ei võetud vastu.',
  'application.later-consent': 'Saatmisaeg on möödas. Valige hilisem ja küsige kliendilt uuesti.',

  'outbox.not-found': 'Seda kirjet saatmisjärjekorras enam ei ole.',
  'outbox.wrong-state': 'Kirje on vahepeal edasi liikunud. Vaadake selle uut seisu.',
  'outbox.checks-missing':
    'Pank on selle kindlasti kätte saanud. Seda ei saa märkida kohale jõudmatuks; siduge see numbri järgi.',
  'outbox.too-early':
    'Veel on vara kindel olla. See on võimalik {{minutes}} min pärast; vaadake seni portaali.',
  'outbox.other-application':
    'Selle numbriga taotlus on teine. Midagi ei seotud. Võrrelge numbrit portaaliga.',
  'outbox.stopped': 'Saatmine seisab. Midagi ei ole kadunud. Juhataja saab selle uuesti käivitada.',
  'outbox.being-corrected':
    'Seda taotlust parandatakse praegu. Saatke või loobuge sellest mustandist. Midagi ei saadetud.',

  'line.down': 'Ühendus puudub. Midagi ei ole veel saadetud.',
  'bank.no-answer': 'Pank ei vasta. Midagi ei ole kadunud. Oodake hetk ja vaadake uuesti.',
  'bank.cut-answer':
    'Panga vastus katkes. Midagi ei korrata enne, kui Counter või inimene on järele vaadanud.',
  'bank.not-understood':
    'Panga vastust ei õnnestunud lugeda. Midagi ei korrata enne, kui keegi on järele vaadanud.',
  'bank.refused': 'Pank ei saanud seda sellisel kujul vastu võtta. Parandage andmed ja saatke uuesti.',
  'bank.not-found': 'Pank ei tunne selles poes seda numbrit.',
  'bank.shop-not-found': 'Pank ei tunne selle poe numbrit. Juhataja võrdleb seda: Seaded, „Pood ja võti“.',
  'bank.maybe-there':
    'Pangal võib see taotlus juba olemas olla. Midagi ei korrata enne, kui keegi on järele vaadanud.',
  'bank.key-refused': 'Pank ei võta selle poe võtit vastu. Kutsuge juhataja.',
  'bank.shop-refused': 'Võti ei ole selle poe oma. Kutsuge juhataja.',
  'bank.certificate':
    'Panga sertifikaat ei ole see, mida oodati. Midagi ei saadetud. Kontrollige arvuti kuupäeva ja võrku või kutsuge juhataja.',
  'bank.clock':
    'Arvuti kell on vale ja seetõttu ei saa turvalist ühendust luua. Midagi ei saadetud. Seadke kell õigeks.',
  'bank.tls': 'Turvalist ühendust ei õnnestunud luua. Midagi ei saadetud. Kontrollige võrku.',
  'bank.proxy': 'Võrgu puhverserver ei lase Counterit läbi. Midagi ei saadetud. Kutsuge juhataja.',
  'bank.name-not-found': 'Panga aadressi ei leitud. Midagi ei saadetud. Kontrollige internetiühendust.',
  'bank.portal-page': 'Võrk vastab oma sisselogimislehega. Midagi ei saadetud. Logige enne võrku sisse.',
  'bank.redirected': 'Võrk püüdis päringut mujale suunata. Sinna ei saadetud midagi. Kutsuge juhataja.',
  'bank.conflict': 'Pangal on uuem seis. Counter loeb seda praegu.',
  'bank.too-many': 'Pank palub pausi. Midagi ei ole kadunud. Oodake hetk.',
  'bank.server-error': 'Pangal on oma poolel tõrge. Midagi ei ole kadunud. Oodake hetk ja vaadake uuesti.',

  'income.bank-gone': 'Pank ei paku enam seda panka. Midagi ei küsitud. Valige uuesti.',
  'statement.not-found': 'Seda faili enam ei ole. Teised on alles.',
  'statement.not-taken': 'Seda faili ei saa nii kasutada. See jääb muutmata.',
  'statement.none': 'Saatmiseks ei ole veel ühtegi faili. Lisage fail.',

  'link.refused': 'See link ei ole panga aadress. Seda ei avatud.',
  'link.missing': 'Linki veel ei ole. Lugege hetke pärast uuesti.',

  'signing.wrong-code': 'Kood ei klapi. Küsige kliendilt kõige uuemat sõnumit.',
  'signing.not-offered': 'Selle toote puhul nii allkirjastada ei saa. Valige teine viis.',

  'storage.full': 'Ketas on täis. Seda ei salvestatud. Tehke ruumi ja proovige uuesti.',
  'storage.read-only': 'Kettale ei saa kirjutada. Seda ei salvestatud. Helistage kasutajatoele.',
  'storage.failed':
    'Lugemine või salvestamine selles arvutis ei õnnestunud. Jätke leht nii, nagu on, ja proovige uuesti.',
  'storage.newer':
    'Need failid on kirjutanud uuem Counteri versioon. Neid ei muudetud. Paigaldage uuem versioon.',
  'storage.in-use': 'Poe faile kasutab teine programm. Sulgege see ja proovige uuesti.',
  'storage.network':
    'Counteri andmekaust asub failiserveris. Andmed ei ole seal kaitstud, seepärast ei avatud midagi.',
  'storage.synced':
    'Counteri andmekausta kopeerib sünkroonimisprogramm teistesse arvutitesse. Andmed ei ole seal kaitstud, seepärast ei avatud midagi.',
  'storage.damaged': 'Üks selle poe fail on kahjustatud. Seda ei muudetud.',

  'app.restored':
    'Failid on vanemad, kui Counter mäletab, näiteks pärast varukoopia taastamist. Midagi ei saadeta, enne kui juhataja on need üle vaadanud.',
  'app.moved':
    'Need failid on tulnud teisest arvutist. Midagi ei saadeta enne, kui juhataja on vaadanud: teine arvuti võis need juba saata.',
  'app.terms-changed':
    'Ootamise ajal muutusid panga piirid või möödus mõni tähtaeg. Taotlust ei saadetud: vaadake vorm koos kliendiga uuesti üle.',
  'file.full': 'Valitud kohas ei ole faili jaoks ruumi. Midagi ei salvestatud. Valige teine koht.',
  'file.not-allowed': 'Valitud kohta ei saa faili salvestada. Midagi ei salvestatud. Valige teine koht.',
  'file.failed':
    'Faili ei õnnestunud salvestada. Siin ei muutunud midagi. Valige teine koht või proovige uuesti.',
  'print.failed':
    'Ükski printer ei võtnud paberit vastu. Midagi ei prinditud. Vaadake printerit või salvestage PDF-ina.',
  'app.closed': 'Counter suleti, kui see oli teel.',
  'app.stopped': 'See peatati siin. Saadetav on alles.',

  'vault.none':
    'Selles arvutis ei ole võtmete jaoks turvalist kohta. Selle asemel saab neid kaitsta parooliga.',
  'vault.wait': 'Arvuti võtmehoidla on lukus. Avage see ja proovige uuesti.',
  'vault.foreign': 'Selle arvuti võtmed on loodud mujal või teise kasutaja all. Neid ei puudutatud.',
  'vault.wrong-code': 'See kood ei ava võtmeid. Võtmeid ei puudutatud. Vaadake paberilt ja sisestage uuesti.',
  'vault.no-key': 'Parool ei ava võtmeid. Neid ei puudutatud. Sisestage uuesti.',

  'relay.port-taken': 'Seda porti kasutab teine programm. Praegu ei kuula keegi. Valige teine port.',
  'relay.port-refused': 'Seda porti Counter kasutada ei või. Valige port üle 1023.',
  'relay.no-such-address': 'Sellist aadressi sellel arvutil ei ole.',
  'relay.failed': 'Kuulajat ei saanud käivitada. Taotlusi loetakse nagu tavaliselt.',

  'setup.address': 'Seda aadressi ei saa kasutada: vaja on https-i või seda arvutit ennast.',
  'setup.incomplete': 'Midagi on veel puudu. Käige sammud uuesti läbi.',
  'setup.return-address': 'Naasmisaadress peab algama https://.',
  'setup.no-consent': 'Töörežiimis on vaja vähemalt üht nõusolekut koos tekstidega.',
  'setup.empty-consent': 'Üks nõusoleku tekst on tühi. Töörežiimis on teksti vaja igas keeles.',
  'setup.sample-consent':
    'Üks nõusolek on veel näidis. Töörežiimis on vaja kokkulepitud tekste ja oma versiooni.',
  'profile.not-found': 'Seda poodi ei ole selles arvutis seadistatud.',
  'product.not-found': 'Pank ei tunne selle poe puhul seda toodet.',
};
