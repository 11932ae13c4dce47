import { z } from 'zod';
import type { BankContract } from '../../core/ports.ts';
import { instant, link, text, uuid } from './fields.ts';
import { contractStatusOf, waitsForOf } from './words.ts';

const contract = z.object({
  /** May be missing; one that is there has to be the one asked for. */
  uuid: uuid.nullish(),
  status: z.string(),
  process_status: text,
  number: text,
  signed_at: instant,
  activated_at: instant,
  terminated_at: instant,
});

/**
 * An answer of GET contracts, wrapped in `contract` or flat (both are documented). Null where it is none, or
 * where it names another contract than the one asked for, or none that can be read: goods leave on its word.
 */
export function readContract(value: unknown, asked: string): BankContract | null {
  const read = contract.safeParse(unwrapped(value, 'contract'));
  if (!read.success || (read.data.uuid ?? asked.toLowerCase()) !== asked.toLowerCase()) return null;
  const status = contractStatusOf(read.data.status);
  return {
    status,
    waitsFor: waitsForOf(status, read.data.process_status),
    number: read.data.number,
    signedAt: read.data.signed_at,
    activatedAt: read.data.activated_at,
    terminatedAt: read.data.terminated_at,
  };
}

const accepted = z.object({ contract: z.object({ uuid }) });

/** The answer of accept: `{"contract": {"uuid": …}}`. */
export function readAccepted(value: unknown): { readonly contractUuid: string } | null {
  const read = accepted.safeParse(value);
  return read.success ? { contractUuid: read.data.contract.uuid } : null;
}

const redirect = z.object({ redirect_url: link });

/** The page that a customer is sent to: retrieval, hosted signing, down payment. */
export function readRedirect(value: unknown): { readonly link: string } | null {
  const read = redirect.safeParse(value);
  return read.success ? { link: read.data.redirect_url } : null;
}

const printout = z.object({ link });

export function readPrintout(value: unknown): { readonly link: string } | null {
  const read = printout.safeParse(value);
  return read.success ? read.data : null;
}

/** The object under a name, or the value itself where there is none of that name. */
export function unwrapped(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const inner: unknown = (value as Readonly<Record<string, unknown>>)[name];
  return typeof inner === 'object' && inner !== null ? inner : value;
}
