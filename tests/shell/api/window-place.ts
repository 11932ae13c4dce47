import type Electron from 'electron';
import { primaryDisplay } from './screen.ts';

/** Where a window is and how large: never smaller or larger than it may be. */
export class Place {
  minimum: readonly [number, number];
  readonly #maximum: readonly [number, number];
  #bounds: Electron.Rectangle;

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    const { width = 800, height = 600, minWidth = 0, minHeight = 0 } = options;
    const { maxWidth = Infinity, maxHeight = Infinity } = options;
    this.minimum = [minWidth, minHeight];
    this.#maximum = [maxWidth, maxHeight];
    this.#bounds = { x: 0, y: 0, width, height };
    const { x, y } = this.centred();
    this.#bounds = { ...this.#within(this.#bounds), x: options.x ?? x, y: options.y ?? y };
  }

  get bounds(): Electron.Rectangle {
    return { ...this.#bounds };
  }

  get size(): Electron.Size {
    const { width, height } = this.#bounds;
    return { width, height };
  }

  centred(): Electron.Point {
    const { workArea } = primaryDisplay();
    const { width, height } = this.#bounds;
    return {
      x: workArea.x + Math.max(0, Math.round((workArea.width - width) / 2)),
      y: workArea.y + Math.max(0, Math.round((workArea.height - height) / 2)),
    };
  }

  change(bounds: Partial<Electron.Rectangle>): { moved: boolean; resized: boolean } {
    const before = this.#bounds;
    this.#bounds = this.#within({ ...before, ...bounds });
    const { x, y, width, height } = this.#bounds;
    return {
      moved: x !== before.x || y !== before.y,
      resized: width !== before.width || height !== before.height,
    };
  }

  #within({ x, y, width, height }: Electron.Rectangle): Electron.Rectangle {
    const clamp = (value: number, side: 0 | 1): number =>
      Math.min(Math.max(value, this.minimum[side]), this.#maximum[side]);
    return { x, y, width: clamp(width, 0), height: clamp(height, 1) };
  }
}
