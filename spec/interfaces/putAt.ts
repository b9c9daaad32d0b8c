/** Puts a value at a JSON pointer (RFC 6901), making the objects on the way to it. */
export const putAt = (root: Record<string, unknown>, pointer: string, value: unknown): void => {
  const keys = pointer
    .slice(1)
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  let node = root;
  for (const key of keys.slice(0, -1)) {
    const next = (node[key] ?? Object.create(null)) as Record<string, unknown>;
    node[key] = next;
    node = next;
  }
  node[keys.at(-1) ?? ''] = value;
};
