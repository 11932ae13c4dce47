import type { ReactNode } from 'react';
import { Text } from 'react-aria-components/Text';
import type { FieldIssue, IssueLevel } from '../../shared/domain/check.ts';
import { useText } from '../text/use-text.ts';
import { classes } from './classes.ts';
import css from './field-note.module.css';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';

export interface FieldNoteProps {
  /** What a check found; the gravest is said. */
  readonly issues?: readonly FieldIssue[] | undefined;
  /** Trouble that is not one of the field issues, already in words. */
  readonly problem?: string | undefined;
  /** Said while there is nothing graver. */
  readonly hint?: ReactNode;
  /** What was understood of the value; stands before whatever else is said. */
  readonly lead?: string | undefined;
}

const order: readonly IssueLevel[] = ['block', 'confirm', 'hint'];
const icons: Readonly<Record<IssueLevel, IconName>> = { block: 'error', confirm: 'attention', hint: 'info' };

const gravest = (issues: readonly FieldIssue[] = []): FieldIssue | undefined =>
  order.flatMap((level) => issues.filter((issue) => issue.level === level))[0];

/** Blocked or to be confirmed: the field is marked, not only annotated. */
export const isInvalid = ({ issues, problem }: FieldNoteProps): boolean => {
  const level = gravest(issues)?.level;
  return problem !== undefined || level === 'block' || level === 'confirm';
};

/** The line under a field. It is always there, so that nothing jumps when it has something to say. */
export function FieldNote({ issues, problem, hint, lead, id }: FieldNoteProps & { readonly id?: string }) {
  const text = useText();
  const issue = gravest(issues);
  const level = problem === undefined ? issue?.level : 'block';
  const said = problem ?? (issue ? text.issue(issue) : hint);
  const isSilent = !said && lead === undefined;
  const content = (
    <>
      {level && <Icon name={icons[level]} className={css.icon} />}
      <span>
        {lead}
        {lead !== undefined && said !== undefined && ' · '}
        {said}
      </span>
    </>
  );
  const className = classes(css.note, level && css[level]);
  // With an id the control names its note itself; without one the component around both does.
  if (id !== undefined) {
    return (
      <span id={id} className={className} data-level={level} data-silent={isSilent || undefined}>
        {content}
      </span>
    );
  }
  return (
    <Text slot="description" className={className} data-level={level} data-silent={isSilent || undefined}>
      {content}
    </Text>
  );
}
