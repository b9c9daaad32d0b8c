/** A copy of a JSON value with another value at a pointer (RFC 6901) that leads somewhere in it. */
export const withValueAt = (root: unknown, pointer: string, value: unknown): unknown => {
  const [, key, rest = ''] = /^\/([^/]*)(\/.*)?$/.exec(pointer) ?? [];
  if (key === undefined || root === null || typeof root !== 'object') return value;
  const name = key.replaceAll('~1', '/').replaceAll('~0', '~');
  return { ...root, [name]: withValueAt((root as Record<string, unknown>)[name], rest, value) };
};
