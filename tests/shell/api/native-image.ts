import { readFileSync } from 'node:fs';
import type Electron from 'electron';
import { guardedClass } from '../guard.ts';
import { NotInStandIn } from '../not-in-stand-in.ts';
import { standsFor, standsForClass } from '../typings.ts';

const signature = '89504e470d0a1a0a';

/** A picture that is a PNG from the beginning; nothing is decoded. */
class NativeImageStandIn extends guardedClass('nativeImage') {
  readonly #png: Buffer;

  constructor(png: Buffer = Buffer.alloc(0)) {
    super();
    if (png.length > 0 && png.subarray(0, 8).toString('hex') !== signature) {
      throw new NotInStandIn('nativeImage', 'pictures other than PNG');
    }
    this.#png = png;
  }

  static createEmpty(): Electron.NativeImage {
    return nativeImageFrom(Buffer.alloc(0));
  }

  static createFromBuffer(buffer: Buffer): Electron.NativeImage {
    return nativeImageFrom(buffer);
  }

  /** Empty where there is no such file, as in Electron. */
  static createFromPath(path: string): Electron.NativeImage {
    try {
      return nativeImageFrom(readFileSync(path));
    } catch (error) {
      if (error instanceof NotInStandIn) throw error;
      return nativeImageFrom(Buffer.alloc(0));
    }
  }

  static createFromDataURL(url: string): Electron.NativeImage {
    return nativeImageFrom(Buffer.from(url.replace(/^data:image\/png;base64,/, ''), 'base64'));
  }

  isEmpty(): boolean {
    return this.#png.length === 0;
  }

  toPNG(): Buffer {
    return this.#png;
  }

  toDataURL(): string {
    return `data:image/png;base64,${this.#png.toString('base64')}`;
  }

  getSize(): Electron.Size {
    if (this.isEmpty()) return { width: 0, height: 0 };
    return { width: this.#png.readUInt32BE(16), height: this.#png.readUInt32BE(20) };
  }
}

export const nativeImageFrom = (png: Buffer): Electron.NativeImage =>
  standsFor<Electron.NativeImage>()(new NativeImageStandIn(png));

export const nativeImage = standsForClass<typeof Electron.nativeImage>()(NativeImageStandIn);
