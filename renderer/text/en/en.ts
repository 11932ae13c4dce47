import { application } from './application.ts';
import { authority } from './authority.ts';
import { badge } from './badge.ts';
import { callbacks } from './callbacks.ts';
import { common } from './common.ts';
import { connection } from './connection.ts';
import { contract } from './contract.ts';
import { customer } from './customer.ts';
import { data } from './data.ts';
import { dialogs } from './dialogs.ts';
import { exporting } from './exporting.ts';
import { extras } from './extras.ts';
import { failures } from './failures.ts';
import { form } from './form.ts';
import { frame } from './frame.ts';
import { glossary } from './glossary.ts';
import { help } from './help.ts';
import { income } from './income.ts';
import { issues } from './issues.ts';
import { keys } from './keys.ts';
import { lessons } from './lessons.ts';
import { lock } from './lock.ts';
import { offer } from './offer.ts';
import { outbox } from './outbox.ts';
import { pack } from './pack.ts';
import { papers } from './papers.ts';
import { practice } from './practice.ts';
import { presets } from './presets.ts';
import { recovery } from './recovery.ts';
import { reports } from './reports.ts';
import { scans } from './scans.ts';
import { settings } from './settings.ts';
import { setUp } from './set-up.ts';
import { statements } from './statements.ts';
import { states } from './states.ts';
import { symptoms } from './symptoms.ts';
import { today } from './today.ts';
import { trouble } from './trouble.ts';
import { updates } from './updates.ts';

/** Every sentence that staff read, by subject. English is the measure: what is not in it does not exist. */
export const en = {
  application,
  authority,
  badge,
  callbacks,
  common,
  connection,
  contract,
  customer,
  data,
  dialogs,
  exporting,
  extras,
  failures,
  form,
  frame,
  glossary,
  help,
  income,
  issues,
  keys,
  lessons,
  lock,
  offer,
  outbox,
  pack,
  papers,
  practice,
  presets,
  recovery,
  reports,
  scans,
  settings,
  setup: setUp,
  statements,
  states,
  symptoms,
  today,
  trouble,
  updates,
};

export type English = typeof en;
