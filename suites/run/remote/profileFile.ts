import type { Profile } from '../../../spec/profiles/profile.ts';
import { withLeaf } from '../../../spec/profiles/withLeaf.ts';

const valueAt = (values: unknown, path: string): unknown =>
  path.split('.').reduce((at, key) => (at as Readonly<Record<string, unknown>> | undefined)?.[key], values);

/** A profile as a file of its own, with the values that are in force for a candidate. */
export const profileFile = (whole: Profile, { values }: Pick<Profile, 'values'>): object => {
  let tree = {};
  for (const { path, assumed, reason } of whole.assumptions)
    tree = withLeaf(tree, path, { value: valueAt(values, path), assumed, reason });
  const { id, version, title } = whole;
  return { id, version, title, values: tree };
};
