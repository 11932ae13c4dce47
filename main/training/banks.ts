import type { Market } from '../../shared/domain/market.ts';
import type { Colour } from './png.ts';

export interface Bank {
  readonly id: number;
  readonly name: string;
  readonly colour: Colour;
}

/** Made-up banks of the open banking lane; no real one is meant. */
const names: Readonly<Record<Market, readonly string[]>> = {
  EE: [
    'Harjupank',
    'Kadakapank',
    'Lainepank',
    'Meripank',
    'Sinipank',
    'Tammepank',
    'Tuulepank',
    'Vahtrapank',
  ],
  LV: [
    'Ābolbanka',
    'Bērzbanka',
    'Dzintarbanka',
    'Jūrasbanka',
    'Kļavubanka',
    'Liepubanka',
    'Ozolbanka',
    'Vējbanka',
  ],
};
const colours: readonly Colour[] = [
  [33, 98, 161],
  [158, 60, 44],
  [54, 122, 74],
  [112, 72, 152],
  [176, 120, 24],
  [24, 124, 132],
  [92, 92, 100],
  [164, 56, 112],
];
const firstId = 21;

export const banksOf = (market: Market): readonly Bank[] =>
  names[market].map((name, i) => ({
    id: firstId + i,
    name,
    colour: colours[i % colours.length] ?? [90, 90, 90],
  }));
