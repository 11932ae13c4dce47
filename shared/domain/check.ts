/**
 * What a look at one typed value gave. `block` = impossible, `confirm` = type it again identically to pass,
 * `hint` = advice. The value is null as long as something blocks.
 */
export interface Check<T> {
  readonly value: T | null;
  readonly issues: readonly FieldIssue[];
}

export type IssueLevel = 'block' | 'confirm' | 'hint';

export interface FieldIssue {
  readonly level: IssueLevel;
  readonly code: FieldIssueCode;
  readonly facts?: Readonly<Record<string, string | number>>;
}

export const fieldIssueCodes = [
  'required',
  'choice',
  'amount.shape',
  'amount.ambiguous',
  'amount.too-small',
  'amount.too-large',
  'amount.low-income',
  'period.not-offered',
  'payment-day.not-offered',
  'identity-code.length',
  'identity-code.digits',
  'identity-code.century',
  'identity-code.date',
  'identity-code.future',
  'identity-code.age-under',
  'identity-code.age-over',
  'identity-code.check-digit',
  'again.different',
  'name.layout',
  'name.letters',
  'name.length',
  'text.layout',
  'text.cleaned',
  'text.length',
  'phone.shape',
  'phone.length',
  'phone.landline',
  'phone.foreign',
  'email.shape',
  'email.typo',
  'number.shape',
  'date.shape',
  'date.none',
  'postcode.shape',
  'document.shape',
  'document.unusual',
  'document.letter-o',
  'consent.unanswered',
  'contact.reused',
  'bank.refused',
] as const;

export type FieldIssueCode = (typeof fieldIssueCodes)[number];

export const passed = <T>(value: T, issues: readonly FieldIssue[] = []): Check<T> => ({ value, issues });

export const blocked = (code: FieldIssueCode, facts?: FieldIssue['facts']): Check<never> => ({
  value: null,
  issues: [facts ? { level: 'block', code, facts } : { level: 'block', code }],
});

export const isBlocked = (issues: readonly FieldIssue[]): boolean =>
  issues.some(({ level }) => level === 'block');
