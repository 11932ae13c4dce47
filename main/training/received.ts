/** A request whose body was read to its end, as tests want to know it. */
export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  /** `purchase.purchase_reference` of a JSON body; null where there is none. */
  readonly purchaseReference: string | null;
  /** On the simulator's clock. */
  readonly at: number;
}

const most = 10_000;

/** The last requests that were received, oldest first. */
export class ReceivedRequests {
  #kept: ReceivedRequest[] = [];

  readonly note = (request: ReceivedRequest): void => {
    this.#kept.push(request);
    if (this.#kept.length > most) this.#kept.shift();
  };

  last(): readonly ReceivedRequest[] {
    return [...this.#kept];
  }

  clear(): void {
    this.#kept = [];
  }
}
