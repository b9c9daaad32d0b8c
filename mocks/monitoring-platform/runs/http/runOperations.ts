import { entityNames } from '../../../../spec/entities/entityNames.ts';
import { platformKinds } from '../../../../spec/platformKind.ts';
import { sourceLists } from '../../sources/sourceLists.ts';
import { HttpError } from '../../http/httpError.ts';
import type { IndicatorQuery } from '../../indicators/contract/indicatorQuery.ts';
import type { EntityName } from '../../../../spec/entities/entityName.ts';
import type { LandedQuery } from '../contract/landed.ts';
import type { RunMonitoring } from '../contract/runMonitoring.ts';

/** Whom the run examines: nobody can be named. */
interface Asked<Given> {
  readonly monitoring: RunMonitoring;
  readonly platformId: string;
  /** Hosts of the candidate. */
  readonly hosts: ReadonlySet<string>;
  readonly given: Given;
  readonly signal: AbortSignal;
}

interface RunOperation {
  /** JSON Schema of each parameter; those with a `!` are required. */
  readonly parameters: Readonly<Record<string, object>>;
  readonly run: (asked: Asked<never>) => Promise<unknown>;
}

const operation = <Given>(
  parameters: Readonly<Record<string, object>>,
  run: (asked: Asked<Given>) => Promise<unknown>,
): RunOperation => ({ parameters, run });

const text = { type: 'string', maxLength: 200 } as const;
const texts = { type: 'array', maxItems: 100, items: text } as const;
const ids = { type: 'array', maxItems: 10_000, items: { type: 'string', maxLength: 1_000 } } as const;
const entity = { enum: entityNames } as const;
const entities = { type: 'array', maxItems: 100, items: entity } as const;
const channel = { enum: ['interface', 'exchange'] } as const;
const time = { type: 'number' } as const;
const object = (properties: Readonly<Record<string, object>>, required: readonly string[] = []) => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
});
const indicatorQuery = object({ from: text, to: text, ids: texts, correlationId: text, channel });

/** Records of one answer. */
export const mostRecords = 500_000;

/** What a run asks its monitoring platform, by word (spec/openapi: `POST /runs/{runId}/operations/{operation}`). */
export const runOperations = {
  'good-events': operation<{ correlationId: string }>({ 'correlationId!': text }, ({ monitoring, given }) =>
    monitoring.collector.good(given),
  ),
  'bad-events': operation<{ correlationId: string }>({ 'correlationId!': text }, ({ monitoring, given }) =>
    monitoring.collector.bad(given),
  ),
  extract: operation<NonNullable<Parameters<RunMonitoring['exchange']['extract']>[1]>>(
    { mode: { enum: ['full', 'increment'] }, entities },
    ({ monitoring, platformId, given, signal }) => monitoring.exchange.extract(platformId, { ...given, signal }),
  ),
  verify: operation<{ readonly records?: readonly (readonly [EntityName, readonly string[]])[] }>(
    {
      records: {
        type: 'array',
        maxItems: 100,
        items: { type: 'array', minItems: 2, maxItems: 2, prefixItems: [entity, ids], items: false },
      },
    },
    ({ monitoring, platformId, given: { records } }) =>
      monitoring.exchange.verify(platformId, records === undefined ? {} : { records: new Map(records) }),
  ),
  'send-alerts': operation<{ readonly violations: Parameters<RunMonitoring['exchange']['sendAlerts']>[1] }>(
    {
      'violations!': {
        type: 'array',
        maxItems: 10_000,
        items: object(
          {
            entity,
            table: text,
            recordKey: { type: 'string', maxLength: 4_000 },
            rule: text,
            field: { type: ['string', 'null'], maxLength: 200 },
            expected: { type: 'string', maxLength: 4_000 },
            actual: { type: 'string', maxLength: 4_000 },
          },
          ['entity', 'table', 'recordKey', 'rule', 'field', 'expected', 'actual'],
        ),
      },
    },
    ({ monitoring, platformId, given }) => monitoring.exchange.sendAlerts(platformId, given.violations),
  ),
  'collect-sources': operation<{ readonly addresses: Parameters<RunMonitoring['sources']['collect']>[1] }>(
    {
      'addresses!': object(
        Object.fromEntries(
          Object.keys(sourceLists).map((name) => [
            name,
            object({ url: { type: 'string', format: 'uri', pattern: '^https?://' }, token: text }, ['url', 'token']),
          ]),
        ),
        Object.keys(sourceLists),
      ),
    },
    ({ monitoring, platformId, hosts, given: { addresses }, signal }) => {
      // A token of a run leads to no host that its operator did not name.
      const foreign = Object.values(addresses).find(({ url }) => !hosts.has(new URL(url).hostname));
      if (foreign !== undefined)
        throw new HttpError(422, 'address-foreign', {
          'zh-CN': `${foreign.url.slice(0, 200)} 不在被测平台的主机上。`,
          en: `${foreign.url.slice(0, 200)} is not on a host of the platform that is examined.`,
        });
      return monitoring.sources.collect(platformId, addresses, { signal });
    },
  ),
  access: operation({}, ({ monitoring, platformId }) => monitoring.catalogue.issueAccess(platformId)),
  entries: operation({}, ({ monitoring, platformId }) => monitoring.catalogue.entries(platformId)),
  refusals: operation({}, ({ monitoring, platformId }) => monitoring.catalogue.refusals(platformId)),
  calls: operation({}, ({ monitoring, platformId }) => monitoring.catalogue.calls(platformId)),
  subscriptions: operation({}, ({ monitoring, platformId }) => monitoring.catalogue.subscriptions(platformId)),
  subscribe: operation({}, ({ monitoring, platformId }) => monitoring.catalogue.subscribe(platformId)),
  compute: operation<{ readonly query: Omit<IndicatorQuery, 'platformId'> }>(
    { 'query!': indicatorQuery },
    ({ monitoring, platformId, given }) => monitoring.indicators.compute({ ...given.query, platformId }),
  ),
  beside: operation<{ readonly query: Omit<IndicatorQuery, 'platformId'> }>(
    { 'query!': indicatorQuery },
    ({ monitoring, platformId, given }) => monitoring.indicators.beside({ ...given.query, platformId }),
  ),
  landings: operation({}, ({ monitoring, platformId }) => monitoring.landed.landings(platformId)),
  counts: operation({}, ({ monitoring, platformId }) => monitoring.landed.counts(platformId)),
  records: operation<{ readonly query: LandedQuery }>(
    {
      'query!': object(
        {
          entity,
          channel,
          fields: texts,
          ids,
          having: text,
          since: object({ field: text, time }, ['field', 'time']),
          limit: { type: 'integer', minimum: 1, maximum: mostRecords },
        },
        ['entity', 'channel'],
      ),
    },
    ({ monitoring, platformId, given }) =>
      monitoring.landed.records(platformId, { limit: mostRecords, ...given.query }),
  ),
  impossible: operation<{ readonly query: Parameters<RunMonitoring['landed']['impossible']>[1] }>(
    {
      'query!': object({ kind: { enum: platformKinds }, channel, entities, ahead: time }, [
        'kind',
        'channel',
        'entities',
        'ahead',
      ]),
    },
    ({ monitoring, platformId, given }) => monitoring.landed.impossible(platformId, given.query),
  ),
  'external-calls': operation<{ readonly since: number }>({ 'since!': time }, ({ monitoring, platformId, given }) =>
    monitoring.landed.externalCalls(platformId, given.since),
  ),
  forget: operation<{ readonly entity: EntityName; readonly ids: readonly string[] }>(
    { 'entity!': entity, 'ids!': ids },
    ({ monitoring, platformId, given }) => monitoring.landed.forget(platformId, given.entity, given.ids),
  ),
  'add-reachability': operation<{ readonly samples: Parameters<RunMonitoring['landed']['addReachability']>[1] }>(
    { 'samples!': { type: 'array', maxItems: 100, items: { type: 'object' } } },
    ({ monitoring, platformId, given }) =>
      monitoring.landed.addReachability(
        platformId,
        given.samples.map((sample) => ({ ...sample, platformId })),
      ),
  ),
} as const satisfies Readonly<Record<string, RunOperation>>;

export type RunOperationName = keyof typeof runOperations;
