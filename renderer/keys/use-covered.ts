import { useState } from 'react';
import type { Layer } from './action.ts';
import { reachable, useRegistry } from './registry.ts';

/** What could be done before the window that asks covered it. */
export const useCovered = (): readonly Layer[] => useState(() => reachable(useRegistry.getState().layers))[0];
