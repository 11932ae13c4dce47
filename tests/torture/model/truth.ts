import type { ScriptedBank } from '../../fakes/scripted-bank.ts';

/** What the bank knows of what reached it. */
export class Truth {
  readonly #accepted = new Map<string, number>();
  readonly #cancelled = new Set<string>();
  readonly #bank: ScriptedBank;

  constructor(bank: ScriptedBank) {
    this.#bank = bank;
  }

  deliveries = (reference: string): number =>
    this.#bank.applications.filter((each) => each === reference).length;
  /** The bank numbers what it gets. */
  uuidOf = (reference: string): string | null => numbered(this.#bank.applications.indexOf(reference));
  referenceOf = (uuid: string): string | null =>
    this.#bank.applications.find((_, index) => numbered(index) === uuid) ?? null;

  arrives(what: 'accept' | 'cancelApplication', uuid: string): void {
    if (what === 'cancelApplication') this.#cancelled.add(uuid);
    else this.#accepted.set(uuid, (this.#accepted.get(uuid) ?? 0) + 1);
  }
  accepts = (uuid: string): number => this.#accepted.get(uuid) ?? 0;
  isCancelled = (uuid: string): boolean => this.#cancelled.has(uuid) && this.accepts(uuid) === 0;
}

const numbered = (index: number): string | null =>
  index < 0 ? null : `00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`;
