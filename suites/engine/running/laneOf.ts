import type { Check } from './check.ts';
import type { Lane } from './createGate.ts';

/** Among whom a check waits for its place. */
export const laneOf = (check: Check): Lane => (check.needs.includes('pages') ? 'pages' : 'data');
