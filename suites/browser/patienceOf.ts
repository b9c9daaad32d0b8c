import { slowdown } from '../engine/running/slowdown.ts';
import type { BrowserOptions } from './browserOptions.ts';

/** A page that hangs costs each check this much, so the machine excuses it up to a point only. */
const most = 2.5;

/** Milliseconds that a page may take now, longer on a loaded machine: a page is not slow because its neighbours are busy. */
export const patienceOf = ({ patienceMs = 8000 }: Pick<BrowserOptions, 'patienceMs'>, factor = slowdown()): number =>
  Math.round(patienceMs * Math.min(most, factor));
