import type { DraftView } from '../../shared/bridge/views.ts';
import { startingValues } from '../../shared/domain/application-form.ts';
import type { ConsentDefinition } from '../../shared/domain/consent.ts';
import { aProduct, id, noon } from './pictures.ts';

/** Made-up drafts. Nobody of these people exists. */
export const emptyDraft = (over: Partial<DraftView> = {}): DraftView => ({
  draftId: id(300),
  values: { ...startingValues('EE', aProduct()) },
  customerLanguage: 'en',
  savedAt: noon,
  by: null,
  refused: [],
  ...over,
});

export const mariTyped = {
  'credit_application.product_code': 'hp_epos_training',
  'credit_application.amount': '1001',
  'credit_application.period': '12',
  'credit_application.payment_day': '15',
  'purchase.purchase_reference': 'A-10442',
  'customer.identity_code': '37605030299',
  'customer.first_name': 'Mari',
  'customer.last_name': 'Tamm',
  'customer_contact.mobile': '+372 5363 0000',
  'customer_contact.email': 'mari.tamm@example.ee',
  'customer_addresses.0.street': 'Niine 11',
  'customer_addresses.0.city': 'Tallinn',
  'customer_addresses.0.zip_code': '10414',
  'customer_addresses.0.country': 'EE',
  'customer_identification.document_type': 'id_card',
  'customer_identification.document_number': 'AA9790801',
  'authentication.method': 'id-card',
  'authentication.proof': 'seen at the counter',
  'credit_application.monthly_income': '2900',
  'credit_application.monthly_financial_obligations': '100',
  'consents.EMTA_REGISTRY_QUERY': 'yes',
} as const;

export const mariDraft = (over: Readonly<Record<string, string>> = {}): DraftView =>
  emptyDraft({ values: { ...mariTyped, ...over } });

/** As long as such texts are. */
export const longConsent: ConsentDefinition = {
  type: 'EMTA_REGISTRY_QUERY',
  isRequired: true,
  version: '2026-11',
  texts: {
    et: 'Annan pangale nõusoleku küsida Maksu- ja Tolliametist andmeid minu sissetulekute kohta viimase kaheteistkümne kuu jooksul, et hinnata minu maksevõimet.\n\nPank kasutab neid andmeid üksnes selle taotluse üle otsustamiseks ja säilitab neid nii kaua, kui seadus seda nõuab. Nõusoleku võib igal ajal tagasi võtta, kirjutades pangale. Nõusoleku andmine on vabatahtlik; selle puudumisel otsustab pank teiste andmete põhjal.',
    lv: 'Piekrītu, ka banka pieprasa Valsts ieņēmumu dienestam ziņas par maniem ienākumiem pēdējos divpadsmit mēnešos, lai novērtētu manu maksātspēju.\n\nBanka šīs ziņas izmanto tikai lēmumam par šo pieteikumu un glabā tik ilgi, cik to prasa likums. Piekrišanu jebkurā laikā var atsaukt, rakstot bankai.',
    ru: 'Я согласен с тем, чтобы банк запросил в Налогово-таможенном департаменте сведения о моих доходах за последние двенадцать месяцев для оценки моей платёжеспособности.\n\nБанк использует эти сведения только для решения по данной заявке и хранит их столько, сколько требует закон. Согласие можно в любое время отозвать, написав в банк.',
    en: 'I agree that the bank asks the tax authority about my income of the last twelve months, to judge whether I can pay back.\n\nThe bank uses these data only to decide on this application and keeps them for as long as the law demands. I may take my agreement back at any time by writing to the bank. Agreeing is voluntary; without it the bank decides on other data.',
  },
};
