import type { Profile } from '../../../spec/profiles/profile.ts';

/** Asks for the first, largest page. */
export const firstQuery = ({ values }: Pick<Profile, 'values'>): Readonly<Record<string, string>> => {
  const { pageParameter, sizeParameter, maximumSize } = values.interfaces.paging;
  return { [pageParameter]: '1', [sizeParameter]: String(maximumSize) };
};
