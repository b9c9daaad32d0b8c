import { noDeclaration } from '../../../spec/ics/declaration.ts';
import { systemClock } from '../../../spec/clock.ts';
import { referenceProfile } from '../../../spec/profiles/referenceProfile.ts';
import type { RunMonitoring } from '../../../mocks/monitoring-platform/runs/contract/runMonitoring.ts';
import type { Browser } from '../../browser/browser.ts';
import type { RunContext } from './createCheckRunner.ts';
import { createRedactor } from '../evidence/createRedactor.ts';

/** What the engine's own tests never touch; touching it anyway fails loudly. */
const untouched = <T extends object>(what: string): T =>
  new Proxy({} as T, {
    get: (_, key) => {
      throw new Error(`the engine's test touched ${what}.${String(key)}`);
    },
  });

/** A run's context for tests and benchmarks of the engine itself: nothing behind it. */
export const testContext = (change: Partial<RunContext> = {}): RunContext => ({
  target: {
    url: 'http://127.0.0.1:1',
    platformId: 'p1',
    name: 'p1',
    kind: 'resource',
    pages: { home: 'http://127.0.0.1:1/', others: [] },
    logHost: 'log.invalid',
    declaration: noDeclaration,
  },
  profile: referenceProfile(),
  monitoring: untouched<RunMonitoring>('monitoring'),
  browser: untouched<Browser>('browser'),
  clock: systemClock,
  seed: 1,
  runId: 'run-1',
  redactor: createRedactor(),
  capabilities: new Set(),
  ...change,
});
