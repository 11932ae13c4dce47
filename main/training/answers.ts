import type { AnswerShapes } from './world.ts';

/** What an operation or a page answers. `isCut` closes the line instead of answering. */
export interface Answer {
  readonly status: number;
  readonly json?: unknown;
  readonly content?: { readonly type: string; readonly data: string | Uint8Array };
  readonly headers?: Readonly<Record<string, string>>;
  /** Waits before answering, in real milliseconds. */
  readonly afterMs?: number;
  readonly isCut?: boolean;
}

export const json = (status: number, body: unknown): Answer => ({ status, json: body });
export const empty: Answer = { status: 204 };

const generalCodes: Readonly<Record<number, string>> = {
  401: 'unauthorized',
  403: 'User is not authorized to access this resource with an explicit deny',
  404: 'not_found',
  500: 'internal_server_error',
};

/** An error in the shape asked for (guide, "unsuccessful authorization"; the other shapes: other editions). */
export function refusal({ errors }: AnswerShapes, status: number, ...codes: readonly string[]): Answer {
  if (errors === 'arrays') return json(status, arrayBody(status, codes));
  const text = generalCodes[status] ?? codes.join(', ');
  return json(status, errors === 'capital' ? { Message: text } : { message: text });
}

function arrayBody(status: number, codes: readonly string[]): unknown {
  if (status === 401) return { error: [generalCodes[401]] };
  if (status === 403 || status === 500) return { message: generalCodes[status] };
  return { message: codes.length > 0 ? codes : [generalCodes[status] ?? 'not_valid'] };
}
