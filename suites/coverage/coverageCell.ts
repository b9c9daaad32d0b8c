import { rowEvidence } from '../../spec/coverage/rowEvidence.ts';
import type { RecordEvidence } from '../../spec/coverage/rowEvidence.ts';
import type { Localized } from '../../spec/localized.ts';
import type { Capability } from '../engine/running/capability.ts';
import type { CoverageWay } from '../../spec/requirements/coverage.ts';
import type { CoverageCell } from '../engine/evidence/coverageRow.ts';
import type { CheckResult } from '../engine/evidence/runRecord.ts';
import type { CollectionMethod } from '../../spec/collectionMethod.ts';
import type { Target } from '../target/target.ts';
import { exercisedBy } from './exercisedBy.ts';
import type { LandedCounts } from './landedCounts.ts';

/** All that a run knows when it has collected what it can. */
export interface Surveyed {
  readonly target: Target;
  readonly capabilities: ReadonlySet<Capability>;
  readonly results: readonly Pick<CheckResult, 'id' | 'verdict' | 'detail'>[];
  readonly counts: LandedCounts;
  /** Tables that the front database has, as far as the exchange user can see; absent: it was not looked at. */
  readonly tables?: ReadonlySet<string>;
}

type Ended = Omit<CoverageCell, 'way' | 'value'>;

const notExercised = (reason: string, zh: string, en: string, evidence: readonly string[] = []): Ended => ({
  allowed: true,
  state: 'not-exercised',
  reason,
  detail: { 'zh-CN': zh, en },
  evidence,
});

const notOffered = (detail: Localized, evidence: readonly string[] = []): Ended => ({
  allowed: true,
  state: 'not-offered',
  detail,
  evidence,
});

const obtained = (evidence: readonly string[]): Ended => ({ allowed: true, state: 'obtained', evidence });

const notAllowed: Ended = { allowed: false, state: 'not-offered', evidence: [] };

const needed: Readonly<Record<CollectionMethod, Capability>> = {
  beacon: 'pages',
  interface: 'interfaces',
  exchange: 'front-database',
};

/** What keeps a whole way from being tried. */
const unusable = (way: CollectionMethod, { target, capabilities }: Surveyed): Ended | undefined => {
  if (target.methods !== undefined && !target.methods.includes(way))
    return notExercised(
      'method-not-chosen',
      '接入平台声明未选用这一采集方式。',
      'The platform says that it did not choose this method.',
    );
  if (!capabilities.has(needed[way]))
    return notExercised('capability-missing', '接入平台没有提供这一途径。', 'The platform did not hand over this way.');
  return undefined;
};

/** Of the records of one entity by one channel. */
const recordsEnd = (one: RecordEvidence, channel: 'interface' | 'exchange', surveyed: Surveyed): Ended => {
  const { counts, target, tables } = surveyed;
  const { entity, item, of } = one;
  if (counts.showing(one, channel) > 0) return obtained([]);
  if (channel === 'interface' && target.interfaces?.urls[entity] === undefined)
    return notOffered({ 'zh-CN': `没有 ${entity} 接口。`, en: `There is no interface for ${entity}.` });
  if (channel === 'exchange' && tables !== undefined && !tables.has(entity))
    return notOffered({
      'zh-CN': `前置数据库中没有 ${entity} 表。`,
      en: `The front database has no table of ${entity}.`,
    });
  if (!counts.landed(entity, channel))
    return notExercised(
      'not-collected',
      `${entity} 未能采集，原因见相应检查。`,
      `${entity} could not be collected; its checks say why.`,
    );
  if (counts.all(entity, channel) > 0 && of === 'every')
    return notOffered({
      'zh-CN': `${entity} 的全部记录都没有 ${item}。`,
      en: `None of the records of ${entity} has ${item}.`,
    });
  return notExercised('no-data', `${entity} 中没有能看出 ${item} 的记录。`, `No record of ${entity} shows ${item}.`);
};

const worst = (ends: readonly Ended[]): Ended =>
  ends.find(({ state }) => state === 'not-offered') ??
  ends.find(({ state }) => state === 'not-exercised') ??
  obtained([]);

const eventsEnd = (indicator: string, surveyed: Surveyed): Ended => {
  const { counts, results } = surveyed;
  const by = exercisedBy(indicator);
  const tried = results.filter(({ id }) => by.includes(id));
  const ids = tried.map(({ id }) => id);
  if (counts.events(indicator) > 0) {
    const { besideEvents = [] } = rowEvidence[indicator] ?? {};
    // Either channel may bring what belongs to the events.
    const beside = besideEvents.map((one) => {
      const ends = (['interface', 'exchange'] as const).map((channel) => recordsEnd(one, channel, surveyed));
      return (
        ends.find(({ state }) => state === 'obtained') ??
        ends.find(({ state }) => state === 'not-exercised') ??
        worst(ends)
      );
    });
    return { ...worst(beside), evidence: ids };
  }
  if (tried.some(({ verdict }) => ['failed', 'warning', 'waived'].includes(verdict)))
    return notOffered(
      { 'zh-CN': '已在页面上操作，未收到相应事件。', en: 'It was tried on the pages, and no such event came.' },
      ids,
    );
  const silent = tried.find(({ detail }) => detail !== undefined)?.detail;
  return notExercised(
    'not-tried',
    silent?.['zh-CN'] ?? '没有在页面上操作。',
    silent?.en ?? 'It was not tried on the pages.',
    ids,
  );
};

/** What one way brought of one row of tables 2–6. */
export const coverageCell = (indicator: string, way: CoverageWay, surveyed: Surveyed): Ended => {
  const evidence = rowEvidence[indicator];
  if (evidence === undefined || way === 'source') return notAllowed;
  if (way === 'beacon')
    return evidence.events === undefined ? notAllowed : (unusable(way, surveyed) ?? eventsEnd(indicator, surveyed));
  if (evidence.records === undefined) return notAllowed;
  return unusable(way, surveyed) ?? worst(evidence.records.map((one) => recordsEnd(one, way, surveyed)));
};
