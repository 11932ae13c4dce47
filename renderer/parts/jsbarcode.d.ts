/** The encoder alone, without what draws: it needs neither a document nor a canvas. */
declare module 'jsbarcode/bin/barcodes/CODE128/index.js' {
  export class CODE128 {
    constructor(text: string, options: Record<string, never>);
    /** Modules from the first bar to the last one: `1` is black. */
    encode(): { readonly data: string };
  }
}
