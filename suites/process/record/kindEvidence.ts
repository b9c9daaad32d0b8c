import type { components } from '../../../spec/generated/monitoringPlatform.ts';
import type { MonitoringApi } from '../../monitoring/asking/createMonitoringApi.ts';
import type { Told } from '../../monitoring/asking/told.ts';
import type { Recorded } from './createRecordCheck.ts';

type Indicator = components['schemas']['IndicatorValue'];
interface Collection {
  readonly channel: string;
  readonly entity: string;
  readonly landed: number;
}

export type DataKind = keyof NonNullable<Recorded['application']['content']['dataKinds']>;

/** What came of each kind of data (8.1) at the monitoring platform; a kind that no data shows is missing. */
export interface KindEvidence {
  readonly seen: Readonly<Partial<Record<DataKind, boolean>>>;
  readonly evidence: readonly string[];
}

const daysBack = 30;

/** The draft defines none of the six; what they are shown by is the nearest that chapter 6 has. A pass leaves no trace in what is collected. */
export const kindEvidence = async (
  ask: MonitoringApi,
  platformId: string,
  now: number,
): Promise<KindEvidence | { readonly broken: Told }> => {
  const path = { platformId };
  const from = new Date(now - daysBack * 24 * 3_600_000).toISOString();
  const collections = await ask('listCollections', { path });
  if (!collections.ok) return { broken: collections };
  const indicators = await ask('computeIndicators', {
    path,
    query: { from, to: new Date(now + 60_000).toISOString() },
  });
  if (!indicators.ok) return { broken: indicators };
  const values = (indicators.body as { readonly indicators: readonly Indicator[] }).indicators;
  const came = (body: unknown): readonly Collection[] => (body as { readonly collections: Collection[] }).collections;
  const positive = (...ids: readonly string[]): boolean =>
    values.some(({ id, status, value }) => ids.includes(id) && status === 'computed' && (value ?? 0) > 0);
  return {
    seen: {
      networkAccess: positive('t3-4-page-views'),
      dataSharing: came(collections.body).some(({ channel, landed }) => channel !== 'source' && landed > 0),
      userEvaluation:
        came(collections.body).some(({ entity }) => entity === 'evaluation' || entity === 'service-evaluation') ||
        positive('t4-11-ratings', 't4-13-likes', 't4-14-forwards', 't4-15-favourites', 't5-7-evaluations'),
      networkTraffic: positive('t1-4-bandwidth-utilization', 't7-1-attacks'),
      player: positive('t4-8-viewing-time', 't4-9-completion'),
    },
    evidence: [...collections.evidence, ...indicators.evidence],
  };
};
