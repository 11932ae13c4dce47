import type Electron from 'electron';
import { guardedEmitter } from '../guard.ts';
import { theBrowser } from '../machine.ts';
import { standsFor } from '../typings.ts';

const overlap = (a: Electron.Rectangle, b: Electron.Rectangle): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));

/** Chromium's screens, as it told of them when it started: one of 1920 by 1080 when it is headless. */
function displays(): Electron.Display[] {
  return theBrowser('screen').screens.map((told) => {
    const size = { width: told.width, height: told.height };
    const workAreaSize = { width: told.availWidth, height: told.availHeight };
    return {
      id: Number(told.id),
      label: told.label,
      bounds: { x: told.left, y: told.top, ...size },
      size,
      workArea: { x: told.availLeft, y: told.availTop, ...workAreaSize },
      workAreaSize,
      scaleFactor: told.devicePixelRatio,
      rotation: told.orientation.angle,
      colorDepth: told.colorDepth,
      depthPerComponent: 8,
      colorSpace: '',
      detected: true,
      displayFrequency: 60,
      internal: told.isInternal,
      monochrome: false,
      maximumCursorSize: { width: 0, height: 0 },
      nativeOrigin: { x: told.left, y: told.top },
      accelerometerSupport: 'unknown',
      touchSupport: 'unknown',
    };
  });
}

export function primaryDisplay(): Electron.Display {
  const [first] = displays();
  if (!first) throw new Error('Chromium has no screen');
  return first;
}

class ScreenStandIn extends guardedEmitter('screen', [
  // Screens do not come and go here by themselves: a test emits these.
  'display-added',
  'display-removed',
  'display-metrics-changed',
]) {
  getAllDisplays(): Electron.Display[] {
    return displays();
  }

  getPrimaryDisplay(): Electron.Display {
    return primaryDisplay();
  }

  getDisplayMatching(rectangle: Electron.Rectangle): Electron.Display {
    const shares = displays().map((display) => ({ display, share: overlap(display.bounds, rectangle) }));
    const best = shares.sort((a, b) => b.share - a.share).at(0);
    return best && best.share > 0 ? best.display : primaryDisplay();
  }

  getDisplayNearestPoint({ x, y }: Electron.Point): Electron.Display {
    return this.getDisplayMatching({ x, y, width: 1, height: 1 });
  }
}

export const screen = standsFor<Electron.Screen>()(new ScreenStandIn());
