import { entityNames } from '../../../spec/entities/entityNames.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { Indicator } from '../../../spec/indicators/indicator.ts';
import type { Localized } from '../../../spec/localized.ts';
import type { MonitoringDependencies, WithRoutes } from '../monitoringParts.ts';
import type { IndicatorQuery } from './contract/indicatorQuery.ts';
import type { IndicatorRecordsQuery } from './contract/indicatorRecordsQuery.ts';
import type { IndicatorValue } from './contract/indicatorValue.ts';
import type { Indicators } from './contract/indicators.ts';
import type { QuantityValue } from './contract/quantityValue.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { landedTable } from '../warehouse/landedTable.ts';
import { absences } from './absence.ts';
import type { AbsenceReason } from './absence.ts';
import { chooseChannel } from './chooseChannel.ts';
import { computeQuantities } from './computeQuantities.ts';
import { computeResults } from './computeResults.ts';
import { createDailyIndicators } from './createDailyIndicators.ts';
import type { DailyIndicators } from './createDailyIndicators.ts';
import { findDoubts } from './findDoubts.ts';
import { drillDown } from './drillDown.ts';
import { indicatorRoutes } from './indicatorRoutes.ts';
import { indicatorTables } from './indicatorTables.ts';
import { isoTime } from '../../../spec/isoTime.ts';
import { namesOfDimensions } from './namesOfDimensions.ts';
import { namesOfValues } from './namesOfValues.ts';
import { overGatheredEvents } from './overGatheredEvents.ts';
import { readCollected } from './readCollected.ts';
import { readingsOf } from './readingsOf.ts';
import { rememberValues } from './rememberValues.ts';
import { resolveQuery } from './resolveQuery.ts';

type SourceProblems = (platformId: string, entity: EntityName) => readonly { readonly message: Localized }[];

/** So few of them read the events where they are. */
const fewStatements = 3;

/**
 * The room that computes the indicators of tables 1–7 from what has landed. Each stands for itself: one that cannot be
 * computed is `absent` with the reason, the others keep their values.
 * @throws IndicatorQueryError for an unknown indicator, an unreadable time or an empty window.
 */
export const createIndicators = (
  deps: MonitoringDependencies,
  sourceProblems: SourceProblems = () => [],
): WithRoutes & Indicators => {
  const { warehouse: kept, profile, clock } = deps;
  const notesOf = (platformId: string, tables: readonly string[]): readonly Localized[] =>
    entityNames
      .filter((entity) => tables.includes(landedTable(entity)))
      .flatMap((entity) => sourceProblems(platformId, entity).map(({ message }) => message));
  const computeFrom = async (
    warehouse: Warehouse,
    query: IndicatorQuery,
    { from, to, indicators }: ReturnType<typeof resolveQuery>,
  ): Promise<readonly IndicatorValue[]> => {
    const kind = deps.platforms().find(({ platformId }) => platformId === query.platformId)?.kind;
    const collected = await readCollected(warehouse, query.platformId);
    const window = { platformId: query.platformId, from, to, correlationId: query.correlationId ?? '' };
    const wanted = indicators.flatMap((indicator) => {
      const concerned = kind === undefined || indicator.platforms.includes(kind);
      const channel = concerned ? chooseChannel(indicator, query.channel, collected) : undefined;
      return channel === undefined ? [] : [{ indicator, channel }];
    });
    const results = await computeResults(warehouse, profile, wanted, window);
    const valueOf = (indicator: Indicator): IndicatorValue => {
      const common = {
        id: indicator.id,
        table: indicator.table,
        row: indicator.row,
        platformId: query.platformId,
        from: isoTime(from),
        to: isoTime(to),
        unit: indicator.unit,
      };
      const absent = (reason: AbsenceReason, detail: Localized = absences[reason]): IndicatorValue => ({
        ...common,
        status: 'absent',
        value: null,
        reason,
        detail,
        breakdown: [],
      });
      if (kind !== undefined && !indicator.platforms.includes(kind)) return absent('not-this-kind');
      const notes = notesOf(query.platformId, indicatorTables(indicator.id).all);
      const result = results.get(indicator.id);
      if (result === undefined) return absent('not-collected', notes[0]);
      if ('error' in result) {
        const cause = result.error instanceof Error ? result.error.message.slice(0, 300) : String(result.error);
        return absent('not-computable', {
          'zh-CN': `${absences['not-computable']['zh-CN']}：${cause}`,
          en: `${absences['not-computable'].en}: ${cause}`,
        });
      }
      if (result.value === null) return absent('no-value');
      const readings = readingsOf(indicator.id, result, profile);
      return {
        ...common,
        unit: readings.find(({ chosen, unit }) => chosen && unit !== undefined)?.unit ?? common.unit,
        status: 'computed',
        value: result.value,
        breakdown: result.breakdown,
        dimensionNames: namesOfDimensions(result.breakdown),
        valueNames: namesOfValues(indicator.id, result.breakdown),
        ...(notes.length > 0 && { notes }),
        ...(readings.length > 0 && { readings }),
      };
    };
    const computed = indicators.map(valueOf);
    const counted = new Set(computed.filter(({ status }) => status === 'computed').map(({ id }) => id));
    const channels = wanted.map(({ indicator: { id }, channel }) => [id, channel] as const);
    const doubtful = await findDoubts(warehouse, profile, new Map(channels.filter(([id]) => counted.has(id))), window);
    return computed.map((value) =>
      value.status === 'computed' && doubtful.has(value.id)
        ? { ...value, notes: [...(value.notes ?? []), ...(doubtful.get(value.id) ?? [])] }
        : value,
    );
  };
  const compute = async (query: IndicatorQuery): Promise<readonly IndicatorValue[]> => {
    const asked = resolveQuery(query, clock.now(), profile.values.timeZone);
    const ofEvents = asked.indicators.filter(({ id }) => indicatorTables(id).all.includes('beacon_event'));
    return ofEvents.length < fewStatements
      ? computeFrom(kept, query, asked)
      : overGatheredEvents(kept, { platformId: query.platformId, ...asked }, (warehouse) =>
          computeFrom(warehouse, query, asked),
        );
  };
  const records = async ({
    id,
    dimensions = {},
    limit = 100,
    offset = 0,
    ...query
  }: IndicatorRecordsQuery): Promise<readonly Readonly<Record<string, unknown>>[]> => {
    const { from, to, indicators } = resolveQuery({ ...query, ids: [id] }, clock.now(), profile.values.timeZone);
    const channel = chooseChannel(
      indicators[0] as Indicator,
      query.channel,
      await readCollected(kept, query.platformId),
    );
    if (channel === undefined) return [];
    return drillDown(kept, profile, {
      id,
      channel,
      window: { platformId: query.platformId, from, to, correlationId: query.correlationId ?? '' },
      dimensions,
      limit,
      offset,
    });
  };
  const beside = async (query: IndicatorQuery): Promise<readonly QuantityValue[]> => {
    const { from, to } = resolveQuery({ ...query, ids: [] }, clock.now(), profile.values.timeZone);
    return computeQuantities(
      kept,
      profile,
      { platformId: query.platformId, from, to, correlationId: query.correlationId ?? '' },
      (tables) => notesOf(query.platformId, tables),
    );
  };
  const daily = createDailyIndicators(deps);
  const trend: DailyIndicators['trend'] = async (query) => {
    resolveQuery({ platformId: query.platformId, ids: [query.id] }, clock.now(), profile.values.timeZone);
    return daily.trend(query);
  };
  const service = { compute, records, beside, refresh: daily.refresh, trend };
  const shown = rememberValues(compute, deps, (platformId) =>
    entityNames.map((entity) => sourceProblems(platformId, entity)),
  );
  return { ...service, routes: indicatorRoutes({ ...service, compute: shown }, deps) };
};
