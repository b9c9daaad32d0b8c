import type { FlagName } from './flags.ts';

/** Flags that say whom to examine and how; `run` and `npm test -- --target` take the same. */
export const runFlags = [
  'target',
  'reference',
  'config',
  'platform',
  'fault',
  'only',
  'only-failed',
  'front-database',
  'warehouse',
  'browser',
  'lang',
  'out',
  'gate',
  'json',
  'seed',
  'waivers',
  'profile',
  'concurrency',
  'scale',
  'monitor',
  'monitoring-platform',
  'token',
  'host',
] as const satisfies readonly FlagName[];
