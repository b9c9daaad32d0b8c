import type { OracleData, OracleRecord, OracleValue } from '../../fixtures/oracle/oracleData.ts';
import { table1 } from '../../fixtures/oracle/table1.ts';
import { table7 } from '../../fixtures/oracle/table7.ts';
import type { IndicatorQuery } from '../../mocks/monitoring-platform/indicators/contract/indicatorQuery.ts';
import { fetchSourcePage } from '../../mocks/monitoring-platform/sources/fetchSourcePage.ts';
import { sourceLists } from '../../mocks/monitoring-platform/sources/sourceLists.ts';
import type { SourceAddress, SourceName } from '../../mocks/monitoring-platform/sources/sourceLists.ts';
import { columns } from '../../spec/entities/columns.ts';
import type { EntityName } from '../../spec/entities/entityName.ts';
import type { Profile } from '../../spec/profiles/profile.ts';

export interface SourcesLoop {
  readonly platformId: string;
  readonly monitoring: {
    readonly indicators: {
      readonly compute: (
        query: IndicatorQuery,
      ) => Promise<readonly { readonly id: string; readonly value: number | null }[]>;
    };
  };
  readonly sources: Readonly<Record<SourceName, SourceAddress>>;
  readonly profile: Profile;
  /** Before anything was collected; what came later is left out on both sides. */
  readonly startedAt: number;
  readonly signal: AbortSignal;
}

export interface SourcesDifference {
  readonly indicator: string;
  /** By the records that the source holds. */
  readonly expected: number | null;
  /** By what was collected, landed and computed. */
  readonly computed: number | null;
}

/** What the sources keep for a day at least. */
const window = 20 * 3_600_000;
const pageSize = 1000;

const held = async ({ platformId, sources, signal }: SourcesLoop): Promise<OracleData['records']> => {
  const records: Partial<Record<EntityName, OracleRecord[]>> = {};
  for (const name of Object.keys(sourceLists) as SourceName[]) {
    for (const { entity, path } of sourceLists[name]) {
      const all: OracleRecord[] = [];
      const times = columns(entity)
        .filter(({ schema }) => schema.format === 'date-time')
        .map(({ field }) => field);
      for (let page = 1, total = 1; all.length < total; page += 1) {
        const received = await fetchSourcePage(
          sources[name],
          path,
          new URLSearchParams({ platformId, page: String(page), pageSize: String(pageSize) }),
          globalThis.fetch,
          signal,
        );
        if (received.records.length === 0) break;
        total = received.total;
        for (const record of received.records as OracleRecord[])
          all.push({
            ...record,
            ...Object.fromEntries(
              times.map((field) => [field, typeof record[field] === 'string' ? Date.parse(record[field]) : null]),
            ),
          });
      }
      records[entity] = all;
    }
  }
  return records;
};

const near = (a: number | null, b: number | null): boolean =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a)));

/**
 * Closes the loop over tables 1 and 7: what the sources hold, counted by the plain oracle, against what the monitoring platform
 * collected, landed and computed from them. Empty: they agree.
 */
export const sourcesLoop = async (loop: SourcesLoop): Promise<readonly SourcesDifference[]> => {
  const { indicators: decisions, beacon } = loop.profile.values;
  const { rating, like, forward, favourite } = beacon.codes;
  const data: OracleData = {
    platformId: loop.platformId,
    from: loop.startedAt - window,
    to: loop.startedAt,
    correlationId: '',
    decisions,
    interactionCodes: { rating, like, forward, favourite },
    events: [],
    records: await held(loop),
  };
  const expected: Readonly<Record<string, OracleValue>> = { ...table1(data), ...table7(data) };
  const values = await loop.monitoring.indicators.compute({
    platformId: loop.platformId,
    ids: Object.keys(expected),
    from: new Date(data.from).toISOString(),
    to: new Date(data.to).toISOString(),
  });
  return values.flatMap(({ id, value }) =>
    near(value, expected[id]?.value ?? null)
      ? []
      : [{ indicator: id, expected: expected[id]?.value ?? null, computed: value }],
  );
};
