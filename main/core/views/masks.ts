import type { ApplicationRequest } from '../../../shared/domain/application-request.ts';

/** How a customer is named in lists: `Mari T.` */
export const maskedName = ({ firstName, lastName }: ApplicationRequest['customer']): string =>
  [firstName, lastName === '' ? '' : `${Array.from(lastName)[0] ?? ''}.`].filter(Boolean).join(' ');

/** `•••0299`: the beginning of a personal code tells birth and sex, its end tells people apart. */
export const maskedCode = (code: string): string => `•••${code.slice(-4)}`;
