import type { EventEmitter } from 'node:events';

/** Ours, with every member that Electron also has replaced by Electron's type of it; an emitter's own methods are Node's. */
type AsElectronTypesIt<Ours, Theirs> = {
  [K in keyof Ours]: K extends keyof EventEmitter ? Ours[K] : K extends keyof Theirs ? Theirs[K] : unknown;
};

/**
 * Hands out our object under Electron's type. Compiles only if every member we have fits Electron's type of it; the members we do
 * not have are the guard's business (guard.ts), which throws.
 */
export const standsFor =
  <Theirs extends object>() =>
  <Ours extends AsElectronTypesIt<Ours, Theirs>>(ours: Ours): Theirs =>
    ours as unknown as Theirs;

type AnyClass = abstract new (...given: never) => object;
type Statics<C> = Omit<C, 'prototype'>;

/** As `standsFor`, for a class: its static members, its instances and what its constructor takes. */
export const standsForClass =
  <Theirs extends AnyClass>() =>
  <Ours extends AnyClass & AsElectronTypesIt<Statics<Ours>, Statics<Theirs>>>(
    ours: Ours &
      (InstanceType<Ours> extends AsElectronTypesIt<InstanceType<Ours>, InstanceType<Theirs>>
        ? unknown
        : { readonly notAsElectronTypesIt: AsElectronTypesIt<InstanceType<Ours>, InstanceType<Theirs>> }),
  ): Theirs =>
    ours as unknown as Theirs;
