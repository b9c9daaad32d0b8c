import type { CheckContext } from './checkContext.ts';
import type { Playable } from './playable.ts';

/** What checks share: played with the context of the check that asks first. */
export type Scene<T> = Playable<T, CheckContext>;
