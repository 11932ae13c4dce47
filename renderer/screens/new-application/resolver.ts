import type { FieldError, FieldErrors, Resolver } from 'react-hook-form';
import { checkForm, type FormRules } from '../../../shared/domain/application-form.ts';
import { fieldIssueCodes, type FieldIssue } from '../../../shared/domain/check.ts';
import type { Facts } from '../../../shared/result.ts';
import { fieldOf, formValues, keyOf, type TypedValues } from './form-keys.ts';

/** What stands in the form library's list of errors: the issues as the check found them. */
interface FieldIssues extends FieldError {
  readonly issues: readonly FieldIssue[];
}

export const errorOf = (issues: readonly FieldIssue[]): FieldIssues => ({
  type: issues[0]?.code ?? 'required',
  issues,
});

export const issuesOf = (error: FieldError | undefined): readonly FieldIssue[] | null =>
  error && 'issues' in error ? (error as FieldIssues).issues : null;

const isOpen = ({ level }: FieldIssue): boolean => level !== 'hint';

/** The same check that main makes, as a resolver. Hints are no errors; the fields ask for them themselves. */
export const resolve: Resolver<TypedValues, FormRules> = (values, rules) => {
  const issues = rules ? checkForm(formValues(values), rules).issues : {};
  const open = Object.entries(issues).filter(([, found]) => found.some(isOpen));
  if (open.length === 0) return { values, errors: {} };
  return {
    values: {},
    errors: Object.fromEntries(open.map(([field, found]) => [keyOf(field), errorOf(found)])),
  };
};

/** What main found (`application.invalid`: a field, then the code of its first issue). */
export function issuesFromMain(facts: Facts | undefined): readonly (readonly [string, FieldIssue])[] {
  return Object.entries(facts ?? {}).flatMap(([field, fact]) => {
    const code = fieldIssueCodes.find((each) => each === fact);
    if (!code) return [];
    const isDoubt = code === 'identity-code.check-digit' || code === 'again.different';
    return [[field, { level: isDoubt ? 'confirm' : 'block', code }] as const];
  });
}

/** The names of the fields that need another look. */
export const openFields = (errors: FieldErrors<TypedValues>): readonly string[] =>
  Object.keys(errors).map(fieldOf);
