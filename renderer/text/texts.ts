import type { Language } from '../../shared/domain/language.ts';
import type { Words } from './words.ts';
import { application as enApplication } from './en/application.ts';
import { authority as enAuthority } from './en/authority.ts';
import { badge as enBadge } from './en/badge.ts';
import { callbacks as enCallbacks } from './en/callbacks.ts';
import { common as enCommon } from './en/common.ts';
import { connection as enConnection } from './en/connection.ts';
import { contract as enContract } from './en/contract.ts';
import { customer as enCustomer } from './en/customer.ts';
import { data as enData } from './en/data.ts';
import { dialogs as enDialogs } from './en/dialogs.ts';
import { exporting as enExporting } from './en/exporting.ts';
import { extras as enExtras } from './en/extras.ts';
import { failures as enFailures } from './en/failures.ts';
import { form as enForm } from './en/form.ts';
import { frame as enFrame } from './en/frame.ts';
import { glossary as enGlossary } from './en/glossary.ts';
import { help as enHelp } from './en/help.ts';
import { income as enIncome } from './en/income.ts';
import { issues as enIssues } from './en/issues.ts';
import { keys as enKeys } from './en/keys.ts';
import { lessons as enLessons } from './en/lessons.ts';
import { lock as enLock } from './en/lock.ts';
import { offer as enOffer } from './en/offer.ts';
import { outbox as enOutbox } from './en/outbox.ts';
import { pack as enPack } from './en/pack.ts';
import { papers as enPapers } from './en/papers.ts';
import { practice as enPractice } from './en/practice.ts';
import { presets as enPresets } from './en/presets.ts';
import { recovery as enRecovery } from './en/recovery.ts';
import { reports as enReports } from './en/reports.ts';
import { scans as enScans } from './en/scans.ts';
import { settings as enSettings } from './en/settings.ts';
import { setUp as enSetUp } from './en/set-up.ts';
import { statements as enStatements } from './en/statements.ts';
import { states as enStates } from './en/states.ts';
import { symptoms as enSymptoms } from './en/symptoms.ts';
import { today as enToday } from './en/today.ts';
import { trouble as enTrouble } from './en/trouble.ts';
import { updates as enUpdates } from './en/updates.ts';
import { application as etApplication } from './et/application.ts';
import { authority as etAuthority } from './et/authority.ts';
import { badge as etBadge } from './et/badge.ts';
import { callbacks as etCallbacks } from './et/callbacks.ts';
import { common as etCommon } from './et/common.ts';
import { connection as etConnection } from './et/connection.ts';
import { contract as etContract } from './et/contract.ts';
import { customer as etCustomer } from './et/customer.ts';
import { data as etData } from './et/data.ts';
import { dialogs as etDialogs } from './et/dialogs.ts';
import { exporting as etExporting } from './et/exporting.ts';
import { extras as etExtras } from './et/extras.ts';
import { failures as etFailures } from './et/failures.ts';
import { form as etForm } from './et/form.ts';
import { frame as etFrame } from './et/frame.ts';
import { glossary as etGlossary } from './et/glossary.ts';
import { help as etHelp } from './et/help.ts';
import { income as etIncome } from './et/income.ts';
import { issues as etIssues } from './et/issues.ts';
import { keys as etKeys } from './et/keys.ts';
import { lessons as etLessons } from './et/lessons.ts';
import { lock as etLock } from './et/lock.ts';
import { offer as etOffer } from './et/offer.ts';
import { outbox as etOutbox } from './et/outbox.ts';
import { pack as etPack } from './et/pack.ts';
import { papers as etPapers } from './et/papers.ts';
import { practice as etPractice } from './et/practice.ts';
import { presets as etPresets } from './et/presets.ts';
import { recovery as etRecovery } from './et/recovery.ts';
import { reports as etReports } from './et/reports.ts';
import { scans as etScans } from './et/scans.ts';
import { settings as etSettings } from './et/settings.ts';
import { setUp as etSetUp } from './et/set-up.ts';
import { statements as etStatements } from './et/statements.ts';
import { states as etStates } from './et/states.ts';
import { symptoms as etSymptoms } from './et/symptoms.ts';
import { today as etToday } from './et/today.ts';
import { trouble as etTrouble } from './et/trouble.ts';
import { updates as etUpdates } from './et/updates.ts';
import { application as lvApplication } from './lv/application.ts';
import { authority as lvAuthority } from './lv/authority.ts';
import { badge as lvBadge } from './lv/badge.ts';
import { callbacks as lvCallbacks } from './lv/callbacks.ts';
import { common as lvCommon } from './lv/common.ts';
import { connection as lvConnection } from './lv/connection.ts';
import { contract as lvContract } from './lv/contract.ts';
import { customer as lvCustomer } from './lv/customer.ts';
import { data as lvData } from './lv/data.ts';
import { dialogs as lvDialogs } from './lv/dialogs.ts';
import { exporting as lvExporting } from './lv/exporting.ts';
import { extras as lvExtras } from './lv/extras.ts';
import { failures as lvFailures } from './lv/failures.ts';
import { form as lvForm } from './lv/form.ts';
import { frame as lvFrame } from './lv/frame.ts';
import { glossary as lvGlossary } from './lv/glossary.ts';
import { help as lvHelp } from './lv/help.ts';
import { income as lvIncome } from './lv/income.ts';
import { issues as lvIssues } from './lv/issues.ts';
import { keys as lvKeys } from './lv/keys.ts';
import { lessons as lvLessons } from './lv/lessons.ts';
import { lock as lvLock } from './lv/lock.ts';
import { offer as lvOffer } from './lv/offer.ts';
import { outbox as lvOutbox } from './lv/outbox.ts';
import { pack as lvPack } from './lv/pack.ts';
import { papers as lvPapers } from './lv/papers.ts';
import { practice as lvPractice } from './lv/practice.ts';
import { presets as lvPresets } from './lv/presets.ts';
import { recovery as lvRecovery } from './lv/recovery.ts';
import { reports as lvReports } from './lv/reports.ts';
import { scans as lvScans } from './lv/scans.ts';
import { settings as lvSettings } from './lv/settings.ts';
import { setUp as lvSetUp } from './lv/set-up.ts';
import { statements as lvStatements } from './lv/statements.ts';
import { states as lvStates } from './lv/states.ts';
import { symptoms as lvSymptoms } from './lv/symptoms.ts';
import { today as lvToday } from './lv/today.ts';
import { trouble as lvTrouble } from './lv/trouble.ts';
import { updates as lvUpdates } from './lv/updates.ts';
import { application as ruApplication } from './ru/application.ts';
import { authority as ruAuthority } from './ru/authority.ts';
import { badge as ruBadge } from './ru/badge.ts';
import { callbacks as ruCallbacks } from './ru/callbacks.ts';
import { common as ruCommon } from './ru/common.ts';
import { connection as ruConnection } from './ru/connection.ts';
import { contract as ruContract } from './ru/contract.ts';
import { customer as ruCustomer } from './ru/customer.ts';
import { data as ruData } from './ru/data.ts';
import { dialogs as ruDialogs } from './ru/dialogs.ts';
import { exporting as ruExporting } from './ru/exporting.ts';
import { extras as ruExtras } from './ru/extras.ts';
import { failures as ruFailures } from './ru/failures.ts';
import { form as ruForm } from './ru/form.ts';
import { frame as ruFrame } from './ru/frame.ts';
import { glossary as ruGlossary } from './ru/glossary.ts';
import { help as ruHelp } from './ru/help.ts';
import { income as ruIncome } from './ru/income.ts';
import { issues as ruIssues } from './ru/issues.ts';
import { keys as ruKeys } from './ru/keys.ts';
import { lessons as ruLessons } from './ru/lessons.ts';
import { lock as ruLock } from './ru/lock.ts';
import { offer as ruOffer } from './ru/offer.ts';
import { outbox as ruOutbox } from './ru/outbox.ts';
import { pack as ruPack } from './ru/pack.ts';
import { papers as ruPapers } from './ru/papers.ts';
import { practice as ruPractice } from './ru/practice.ts';
import { presets as ruPresets } from './ru/presets.ts';
import { recovery as ruRecovery } from './ru/recovery.ts';
import { reports as ruReports } from './ru/reports.ts';
import { scans as ruScans } from './ru/scans.ts';
import { settings as ruSettings } from './ru/settings.ts';
import { setUp as ruSetUp } from './ru/set-up.ts';
import { statements as ruStatements } from './ru/statements.ts';
import { states as ruStates } from './ru/states.ts';
import { symptoms as ruSymptoms } from './ru/symptoms.ts';
import { today as ruToday } from './ru/today.ts';
import { trouble as ruTrouble } from './ru/trouble.ts';
import { updates as ruUpdates } from './ru/updates.ts';

const en = {
  application: enApplication,
  authority: enAuthority,
  badge: enBadge,
  callbacks: enCallbacks,
  common: enCommon,
  connection: enConnection,
  contract: enContract,
  customer: enCustomer,
  data: enData,
  dialogs: enDialogs,
  exporting: enExporting,
  extras: enExtras,
  failures: enFailures,
  form: enForm,
  frame: enFrame,
  glossary: enGlossary,
  help: enHelp,
  income: enIncome,
  issues: enIssues,
  keys: enKeys,
  lessons: enLessons,
  lock: enLock,
  offer: enOffer,
  outbox: enOutbox,
  pack: enPack,
  papers: enPapers,
  practice: enPractice,
  presets: enPresets,
  recovery: enRecovery,
  reports: enReports,
  scans: enScans,
  settings: enSettings,
  setup: enSetUp,
  statements: enStatements,
  states: enStates,
  symptoms: enSymptoms,
  today: enToday,
  trouble: enTrouble,
  updates: enUpdates,
};

/** English is the measure: what is not in it does not exist, and what is in it exists in every language. */
export type English = typeof en;
type Translated<L extends Language> = { readonly [S in keyof English]: Words<L, English[S]> };

const et: Translated<'et'> = {
  application: etApplication,
  authority: etAuthority,
  badge: etBadge,
  callbacks: etCallbacks,
  common: etCommon,
  connection: etConnection,
  contract: etContract,
  customer: etCustomer,
  data: etData,
  dialogs: etDialogs,
  exporting: etExporting,
  extras: etExtras,
  failures: etFailures,
  form: etForm,
  frame: etFrame,
  glossary: etGlossary,
  help: etHelp,
  income: etIncome,
  issues: etIssues,
  keys: etKeys,
  lessons: etLessons,
  lock: etLock,
  offer: etOffer,
  outbox: etOutbox,
  pack: etPack,
  papers: etPapers,
  practice: etPractice,
  presets: etPresets,
  recovery: etRecovery,
  reports: etReports,
  scans: etScans,
  settings: etSettings,
  setup: etSetUp,
  statements: etStatements,
  states: etStates,
  symptoms: etSymptoms,
  today: etToday,
  trouble: etTrouble,
  updates: etUpdates,
};

const lv: Translated<'lv'> = {
  application: lvApplication,
  authority: lvAuthority,
  badge: lvBadge,
  callbacks: lvCallbacks,
  common: lvCommon,
  connection: lvConnection,
  contract: lvContract,
  customer: lvCustomer,
  data: lvData,
  dialogs: lvDialogs,
  exporting: lvExporting,
  extras: lvExtras,
  failures: lvFailures,
  form: lvForm,
  frame: lvFrame,
  glossary: lvGlossary,
  help: lvHelp,
  income: lvIncome,
  issues: lvIssues,
  keys: lvKeys,
  lessons: lvLessons,
  lock: lvLock,
  offer: lvOffer,
  outbox: lvOutbox,
  pack: lvPack,
  papers: lvPapers,
  practice: lvPractice,
  presets: lvPresets,
  recovery: lvRecovery,
  reports: lvReports,
  scans: lvScans,
  settings: lvSettings,
  setup: lvSetUp,
  statements: lvStatements,
  states: lvStates,
  symptoms: lvSymptoms,
  today: lvToday,
  trouble: lvTrouble,
  updates: lvUpdates,
};

const ru: Translated<'ru'> = {
  application: ruApplication,
  authority: ruAuthority,
  badge: ruBadge,
  callbacks: ruCallbacks,
  common: ruCommon,
  connection: ruConnection,
  contract: ruContract,
  customer: ruCustomer,
  data: ruData,
  dialogs: ruDialogs,
  exporting: ruExporting,
  extras: ruExtras,
  failures: ruFailures,
  form: ruForm,
  frame: ruFrame,
  glossary: ruGlossary,
  help: ruHelp,
  income: ruIncome,
  issues: ruIssues,
  keys: ruKeys,
  lessons: ruLessons,
  lock: ruLock,
  offer: ruOffer,
  outbox: ruOutbox,
  pack: ruPack,
  papers: ruPapers,
  practice: ruPractice,
  presets: ruPresets,
  recovery: ruRecovery,
  reports: ruReports,
  scans: ruScans,
  settings: ruSettings,
  setup: ruSetUp,
  statements: ruStatements,
  states: ruStates,
  symptoms: ruSymptoms,
  today: ruToday,
  trouble: ruTrouble,
  updates: ruUpdates,
};

/** Every sentence that staff read, by language and subject. */
export const texts = { et, lv, ru, en } satisfies Record<Language, unknown>;
