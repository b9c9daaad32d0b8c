import type { ListedTarget } from './listedTarget.ts';

/**
 * Targets by the server that they stand on, in the order of the list. What a run changes on a platform, and the load that it puts on it, would be findings of
 * another one at the same time.
 */
export const byAddress = (targets: readonly ListedTarget[]): readonly (readonly ListedTarget[])[] => [
  ...Map.groupBy(targets, ({ target }) => new URL(target).host).values(),
];
