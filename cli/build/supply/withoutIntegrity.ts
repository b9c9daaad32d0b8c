/**
 * Builds for other systems of which the registry that this lock file was made from has no package, and so no integrity; `npm run lock` asks
 * again. Whoever installs on such a system gets them unverified: docs/security says so.
 */
export const withoutIntegrity: readonly string[] = [
  '@chdb/lib-darwin-arm64',
  '@chdb/lib-darwin-x64',
  '@chdb/lib-linux-arm64-gnu',
];
