import { slowdown } from '../engine/slowdown.ts';
import type { BrowserOptions } from './browserOptions.ts';

/** Milliseconds that a page may take now, longer on a loaded machine: a page is not slow because its neighbours are busy. */
export const patienceOf = ({ patienceMs = 8000 }: Pick<BrowserOptions, 'patienceMs'>): number => patienceMs * slowdown();
