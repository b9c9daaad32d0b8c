const fixed = ['/v.gif', '/m.gif', '/y.gif', '/vx.gif', '/web_logs'] as const;
const known: ReadonlySet<string> = new Set(fixed);

/** Where beacons report to: fixed paths, and any word that ends in `_logs`. */
export const beaconPaths = {
  /** As the framework writes them. */
  patterns: [...fixed, '/:source([a-z0-9]{1,32}_logs)'],
  /** Whether a path, as it was sent, is plainly one of them; however else it may be spelt, the framework knows. */
  has: (path: string): boolean => known.has(path) || /^\/[a-z0-9]{1,32}_logs$/.test(path),
} as const;
