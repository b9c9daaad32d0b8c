import { entitiesOf } from '../../../spec/entities/entitiesOf.ts';
import { keyField } from '../../../spec/entities/keyField.ts';
import { isoTime } from '../../../spec/isoTime.ts';
import { CandidateError } from '../../engine/errors/candidateError.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { Scene } from '../../engine/running/scene.ts';
import { callWorking } from '../calling/callWorking.ts';
import { fetchRecords } from '../reading/fetchRecords.ts';
import { smallHours } from '../../exchange/changing/smallHours.ts';
import type { Change, TestRecord } from '../../exchange/changing/testRecord.ts';
import { underId } from '../../exchange/changing/underId.ts';
import type { FollowedRecord, Told } from './followedRecord.ts';
import { plainRecord } from './plainRecord.ts';
import { recordIn } from './recordIn.ts';

const hour = 3_600_000;

interface Made {
  readonly record: TestRecord;
  readonly addedBetween: readonly [number, number];
}

/** Asks an interface for what changed since a moment, written with an offset. */
const changesSince = async (context: CheckContext, { entity, id }: TestRecord, since: string): Promise<Told> => {
  const { updatedSinceParameter } = context.profile.values.interfaces.paging;
  const { page, url, evidence } = await callWorking(context, entity, { query: { [updatedSinceParameter]: since } });
  const record = page?.records.find((one) => String(one[keyField(entity)]) === id);
  return { url, record, page, since, evidence };
};

/** What was just added, among the changes of the last hour or, where it is not among them, in everything that there is. */
const lookForAdded = async (
  context: CheckContext,
  { record, addedBetween }: Made,
): Promise<Pick<FollowedRecord, 'added' | 'changes'> | undefined> => {
  const { entity, id } = record;
  const changes = await changesSince(context, record, isoTime(addedBetween[0] - hour));
  if (changes.record !== undefined) return { added: changes, changes };
  const all = await fetchRecords(context, entity, { fresh: true, mostPages: 50 });
  // Who does not give everything, or records without an id, has not said that it is not there.
  if (!all.ok || !all.complete || all.records.some((one) => one[keyField(entity)] === undefined)) return undefined;
  const found = all.records.find((one) => String(one[keyField(entity)]) === id);
  return { added: { url: all.url, record: found, page: undefined, since: undefined, evidence: all.evidence }, changes };
};

const lookForItem = async (context: CheckContext, { entity, id }: TestRecord): Promise<Told> => {
  const answer = await callWorking(context, entity, { below: id });
  const record = answer.page === undefined ? recordIn(entity, answer.json) : undefined;
  return { url: answer.url, record, page: undefined, since: undefined, evidence: answer.evidence };
};

/** Just behind the time that it was given when it was added, where times are kept so exactly. */
const sinceAdded = (context: CheckContext, { record }: Told): string | undefined => {
  const time = record?.['updateTime'];
  if (typeof time !== 'string' || Number.isNaN(Date.parse(time))) return undefined;
  const isExact = context.profile.values.interfaces.timePrecisionDigits >= 3;
  return isExact ? isoTime(Date.parse(time) + 1) : time;
};

/** What the control updates of it; what it refuses is not looked for. */
const update = async (
  { target }: CheckContext,
  { entity, id, change, besides }: TestRecord,
): Promise<readonly Change[]> => {
  const updates = [change, ...besides];
  try {
    await target.control?.update(entity, id, Object.fromEntries(updates.map(({ field, value }) => [field, value])));
    return updates;
  } catch (error) {
    if (error instanceof CandidateError) return [];
    throw error;
  }
};

/** In the order in which entities refer to each other. What the control refuses is left out. */
const addAll = async (context: CheckContext): Promise<readonly Made[]> => {
  const { target, clock, correlationId } = context;
  const made: Made[] = [];
  for (const [nth, entity] of entitiesOf(target.kind, 'data').entries()) {
    // The site structure has checks of its own.
    if (entity === 'site-column' || target.interfaces?.urls[entity] === undefined) continue;
    const before = clock.now();
    const record = plainRecord(
      entity,
      `${correlationId}-f${nth}`.slice(0, 60),
      smallHours(before),
      (of) => made.find((one) => one.record.entity === of)?.record.id,
    );
    try {
      const id = await target.control?.insert(entity, record.fields);
      made.push({ record: underId(record, id), addedBetween: [before, clock.now()] });
    } catch (error) {
      if (!(error instanceof CandidateError)) throw error;
    }
  }
  return made;
};

/**
 * One record of every sort of data that has an interface, added, updated and softly deleted, and looked for after each. Needs
 * `control`; whoever uses it holds the locks of `control` and `business-data`. The records are gone (softly) at the end.
 */
export const followedRecords: Scene<readonly FollowedRecord[]> = {
  id: 'interface.followed-records',
  deadlineMs: 120_000,
  play: async (context) => {
    const { control } = context.target;
    if (control === undefined) throw new Error('followedRecords: the check must need control');
    const made = await addAll(context);
    const left = new Set(made);
    const remove = async (): Promise<void> => {
      for (const one of [...left].toReversed()) {
        await control.softDelete(one.record.entity, one.record.id);
        left.delete(one);
      }
    };
    try {
      const looked: (Omit<FollowedRecord, 'deleted' | 'gone'> & { readonly record: TestRecord })[] = [];
      for (const one of made) {
        const { record, addedBetween } = one;
        const { entity, id, fields: put } = record;
        const found = await lookForAdded(context, one);
        if (found === undefined) continue;
        const atFirst = await lookForItem(context, record);
        const updates = await update(context, record);
        // Who has no address for single records is not asked for one again.
        const alone = atFirst.record === undefined ? atFirst : await lookForItem(context, record);
        looked.push({ entity, id, put, addedBetween, ...found, alone, record, updates });
      }
      await remove();
      const followed: FollowedRecord[] = [];
      for (const { record, ...one } of looked) {
        const since = sinceAdded(context, one.added);
        const deleted = since === undefined ? undefined : await changesSince(context, record, since);
        const gone = one.alone.record === undefined ? undefined : await lookForItem(context, record);
        followed.push({ ...one, deleted, gone });
      }
      return followed;
    } finally {
      await remove().catch(() => {});
    }
  },
};
