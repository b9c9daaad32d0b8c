/** A path that means one file below a directory on every system, and nothing else: letters, digits, `.`, `_`, `-`, in folders. */
export const isPackagePath = (path: string): boolean =>
  path.length <= 200 && /^[A-Za-z0-9_][A-Za-z0-9._-]*(?:\/[A-Za-z0-9_][A-Za-z0-9._-]*)*$/.test(path);
