import { setTimeout as pause } from 'node:timers/promises';
import type { components } from '../../../spec/generated/monitoringPlatform.ts';
import { blockedBy } from '../contract/blockedBy.ts';
import type { MonitoringContext } from '../contract/monitoringContext.ts';

type Run = components['schemas']['VerificationRun'];

const every = 100;
const longestMs = 30_000;

/** Has the monitoring platform verify the deployment of a partner's interfaces (8.3, 8.4), and waits for its end. */
export const verified = async (
  { ask, clock, signal }: MonitoringContext,
  platformId: string,
): Promise<{ readonly run: Run; readonly evidence: readonly string[] }> => {
  const begun = await ask('startVerification', { path: { platformId }, body: { kind: 'interfaces' } });
  if (!begun.ok) blockedBy(begun);
  const { runId } = begun.body as Run;
  const until = clock.now() + longestMs;
  for (;;) {
    const told = await ask('getVerification', { path: { platformId, runId } });
    if (!told.ok) blockedBy(told);
    const run = told.body as Run;
    if ((run.state !== 'queued' && run.state !== 'running') || clock.now() > until)
      return { run, evidence: [...begun.evidence, ...told.evidence] };
    await pause(every, undefined, { signal });
  }
};
