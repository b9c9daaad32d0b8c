import type { components } from '../../../spec/generated/monitoringPlatform.ts';
import type { PlatformKind } from '../../../spec/platformKind.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import { blockedBy } from '../contract/blockedBy.ts';
import type { MonitoringScene } from '../contract/monitoringCheck.ts';
import { registered } from './registered.ts';

type Schemas = components['schemas'];
export type PullReport = Schemas['PullReport'];
export type ExtractionReport = Schemas['ExtractionReport'];

/** What the first collection by each way came to, as the monitoring platform reports it. */
export interface Collected {
  readonly pulled: Readonly<Record<PlatformKind, readonly PullReport[]>>;
  /** Of the partner with a front database. */
  readonly extracted: readonly ExtractionReport[];
  readonly evidence: readonly string[];
  /** Epoch milliseconds, before anything was collected. */
  readonly startedAt: number;
}

/** The monitoring platform is told to pull the interfaces of all partners, to extract the front database, and to ask the sources. */
export const collected: MonitoringScene<Collected> = {
  id: 'monitoring.collected',
  deadlineMs: 120_000,
  play: async (context) => {
    const { ask, clock, partner, signal } = context;
    await context.use(registered);
    await partner.observe(signal);
    const startedAt = clock.now();
    const evidence: string[] = [];
    const pulled = {} as Record<PlatformKind, readonly PullReport[]>;
    const told = async (operationId: string, kind: PlatformKind): Promise<unknown> => {
      const answer = await ask(operationId, { path: { platformId: partner.platforms[kind].platformId } });
      if (!answer.ok) blockedBy(answer);
      for (const one of answer.evidence) evidence.push(one);
      return (answer.body as { readonly reports: unknown }).reports;
    };
    for (const kind of platformKinds) {
      pulled[kind] = (await told('pullInterfaces', kind)) as readonly PullReport[];
      // What may not be asked of a source is no hindrance to the rest.
      await told('collectSources', kind).catch(() => undefined);
    }
    const extracted = (await told('extractTables', 'resource')) as readonly ExtractionReport[];
    return { pulled, extracted, evidence, startedAt };
  },
};
