import type { Market } from '../../shared/domain/market.ts';
import type { Application, SavedState } from './state.ts';

/** The newest applications are kept; the oldest go, so that a long training day cannot fill the memory. */
const mostApplications = 20_000;
const firstNumber = 89_002_917_000;

/** The simulated bank's memory, with the ways it is looked up. Records are replaced, never changed. */
export class Records {
  clockAheadMs = 0;
  onChange: () => void = () => undefined;
  #lastNumber = firstNumber;
  readonly #market: Market;
  readonly #applications = new Map<string, Application>();
  /** Every uuid and token of an application → its first uuid. */
  readonly #names = new Map<string, string>();
  readonly #claims = new Map<string, string>();
  readonly #listening = new Map<string, Application>();

  constructor(market: Market, saved: SavedState | null) {
    this.#market = market;
    if (!saved) return;
    this.clockAheadMs = saved.clockAheadMs;
    this.#lastNumber = saved.lastNumber;
    for (const application of saved.applications) this.#keep(application);
    for (const [claim, owner] of Object.entries(saved.claims)) this.#claims.set(claim, owner);
  }

  /** Finds by any uuid it ever had or will have, by its contract's uuid, or by a token of one of its pages. */
  find(name: string): Application | null {
    return this.#applications.get(this.#names.get(name) ?? '') ?? null;
  }

  put(application: Application): void {
    this.#keep(application);
    this.onChange();
  }

  /** The newest first. */
  newest(count: number): readonly Application[] {
    return [...this.#applications.values()].slice(-count).reverse();
  }

  /** Applications with a callback address about which something is not told yet. */
  listening(): Iterable<Application> {
    return this.#listening.values();
  }

  nextNumber(): number {
    this.#lastNumber += 1;
    return this.#lastNumber;
  }

  owner(claim: string): string | null {
    return this.#claims.get(claim) ?? null;
  }

  claim(claim: string, owner: string): void {
    this.#claims.set(claim, owner);
  }

  clear(): void {
    this.clockAheadMs = 0;
    this.#lastNumber = firstNumber;
    this.#applications.clear();
    this.#names.clear();
    this.#listening.clear();
    this.#claims.clear();
    this.onChange();
  }

  toSave(): SavedState {
    return {
      version: 1,
      market: this.#market,
      clockAheadMs: this.clockAheadMs,
      lastNumber: this.#lastNumber,
      applications: [...this.#applications.values()],
      claims: Object.fromEntries(this.#claims),
    };
  }

  #keep(application: Application): void {
    this.#drop(application.uuid, { isReplaced: true });
    this.#applications.set(application.uuid, application);
    for (const name of namesOf(application)) this.#names.set(name, application.uuid);
    const isListening = application.callbackUrl !== null && application.told < application.timeline.length;
    if (isListening) this.#listening.set(application.uuid, application);
    if (this.#applications.size <= mostApplications) return;
    for (const oldest of this.#applications.keys()) return this.#drop(oldest, { isReplaced: false });
  }

  #drop(uuid: string, { isReplaced }: { readonly isReplaced: boolean }): void {
    const application = this.#applications.get(uuid);
    if (!application) return;
    for (const name of namesOf(application)) this.#names.delete(name);
    this.#listening.delete(uuid);
    // A replaced one keeps its place in the order of age.
    if (!isReplaced) this.#applications.delete(uuid);
  }
}

function namesOf({ uuid, timeline, contract, links }: Application): readonly string[] {
  return [
    uuid,
    ...timeline.flatMap((happening) => (happening.kind === 'changed' ? [happening.uuid] : [])),
    ...(contract ? [contract.uuid, contract.printoutToken] : []),
    ...links.map(({ token }) => token),
  ];
}
