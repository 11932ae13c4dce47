import type { SendReason } from '../../../shared/domain/wording.ts';

/** A reason of our own to end a call. The code is for the evidence, the reason for the words on the screen. */
export class Trouble extends Error {
  readonly code: string;
  readonly reason: SendReason;
  constructor(code: string, reason: SendReason) {
    super(code);
    this.name = 'Trouble';
    this.code = code;
    this.reason = reason;
  }
}

/** How far a connection had come: looking for a way, for the name, for the machine, for its certificate. */
export type Stage = 'proxy' | 'name' | 'tcp' | 'tls';

const deepestCause = 4;

/** Codes (or class names where there is no code) down the chain of causes; never a message. */
export function codesOf(error: unknown): readonly string[] {
  const codes: string[] = [];
  let present = error;
  for (let depth = 0; depth < deepestCause && present instanceof Error; depth += 1) {
    codes.push(codeOf(present));
    present = present.cause;
  }
  return codes;
}

function codeOf(error: Error): string {
  const code: unknown = 'code' in error ? error.code : undefined;
  const text = typeof code === 'string' ? code : error.name;
  return /^\w{1,60}$/u.test(text) ? text : 'UNNAMED';
}

/** Words for a connection that had not come further when its time was over. */
export const reasonOfStall = (stage: Stage): SendReason =>
  stage === 'name' ? 'bank.name-not-found' : stage === 'proxy' ? 'bank.proxy' : 'line.down';

/** Words for a call of which nothing was sent. They never decide anything: the gate does. */
export function reasonBeforeGate(error: unknown, stage: Stage, isProxied: boolean): SendReason {
  if (error instanceof Trouble) return error.reason;
  const code = codesOf(error)[0] ?? '';
  if (stage === 'proxy') return 'bank.proxy';
  if (stage === 'tls') return reasonInHandshake(code, isProxied);
  if (/^(?:ENOTFOUND|ENODATA|ESERVFAIL|EAI_\w+)$/u.test(code)) return 'bank.name-not-found';
  return /^(?:UND_)?ERR_/u.test(code) ? 'unexpected' : 'line.down';
}

/** OpenSSL's verdicts on a certificate are words with underscores and no prefix (`CERT_HAS_EXPIRED`). */
function reasonInHandshake(code: string, isProxied: boolean): SendReason {
  if (code === 'CERT_NOT_YET_VALID') return 'bank.clock';
  if (code.startsWith('ERR_TLS_CERT_')) return 'bank.certificate';
  if (/^(?:ERR_|EPROTO$)/u.test(code)) return 'bank.tls';
  if (/^[A-Z\d]+(?:_[A-Z\d]+)+$/u.test(code) || code === 'UNSPECIFIED') return 'bank.certificate';
  return isProxied ? 'bank.proxy' : 'line.down';
}

/** Words for a call that may have arrived and got no status line. */
export function reasonAfterGate(error: unknown): SendReason {
  if (error instanceof Trouble) return error.reason;
  const isNoHttp = codesOf(error).some((code) => /^HPE_|^HTTPParserError$|_OVERFLOW$/u.test(code));
  return isNoHttp ? 'bank.not-understood' : 'bank.no-answer';
}
