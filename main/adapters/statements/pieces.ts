/** Puts a picture together again from parts of what it was. Neighbours become one, however many there are. */
export class Pieces {
  readonly #pieces: Uint8Array[] = [];
  readonly #source: Uint8Array;
  #start = 0;
  #end = 0;

  constructor(source: Uint8Array) {
    this.#source = source;
  }

  add(piece: Uint8Array): void {
    this.#close();
    this.#pieces.push(piece);
  }

  keep(start: number, end: number): void {
    if (start !== this.#end) {
      this.#close();
      this.#start = start;
    }
    this.#end = end;
  }

  joined(): Uint8Array {
    this.#close();
    const joined = new Uint8Array(this.#pieces.reduce((length, piece) => length + piece.length, 0));
    let at = 0;
    for (const piece of this.#pieces) {
      joined.set(piece, at);
      at += piece.length;
    }
    return joined;
  }

  #close(): void {
    if (this.#end > this.#start) this.#pieces.push(this.#source.subarray(this.#start, this.#end));
    this.#start = this.#end;
  }
}
