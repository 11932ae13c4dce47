/** What Counter needs of PC/SC. Codes are those of `winscard.h`; nothing here blocks whoever calls. */
export interface Pcsc {
  /** A conversation with the service; null where it does not run. */
  open(): Promise<PcscContext | null>;
}

export interface PcscContext {
  readers(): Promise<readonly string[]>;
  /** Waits until a reader is in another state than the one given, and puts in what it found. */
  change(states: readonly ReaderState[], waitMs: number): Promise<number>;
  /** The card in a reader, for us alone until it is left; null where there is none that answers. */
  connect(reader: string): Promise<PcscCard | null>;
  /** Ends a wait of this conversation, from outside. */
  cancel(): void;
  close(): void;
}

export interface PcscCard {
  transmit(command: Uint8Array): Promise<Uint8Array>;
  leave(): Promise<void>;
}

export interface ReaderState {
  readonly reader: string;
  state: number;
}

export const codes = { ok: 0, cancelled: 0x8010_0002, timeout: 0x8010_000a } as const;

/** Bits of a reader's state. Above them stands a count of what happened. */
export const bits = { changed: 0x02, present: 0x20 } as const;

export const forEver = 0xffff_ffff;
