type Branch = Readonly<Record<string, unknown>>;

/** A copy of nested values with another value at a dotted path; keys hold no dots. */
export const withLeaf = <T extends object>(values: T, path: string, value: unknown): T => {
  const set = (branch: Branch, [key = '', ...rest]: readonly string[]): Branch => ({
    ...branch,
    [key]: rest.length === 0 ? value : set((branch[key] ?? {}) as Branch, rest),
  });
  return set(values as Branch, path.split('.')) as T;
};
