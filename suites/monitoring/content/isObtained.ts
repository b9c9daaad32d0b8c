import type { SourcesCompared } from '../scenes/sourcesCompared.ts';

/** Whether something of a group has a value at all. */
export const isObtained = ({ computed }: SourcesCompared, ids: readonly string[]): boolean =>
  ids.some((id) => computed.get(id)?.status === 'computed');
