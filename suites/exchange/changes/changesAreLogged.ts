import type { FrontDatabaseTable } from '../../../spec/front-database/frontDatabaseTable.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import type { LoggedChanges } from '../changing/changeLog.ts';
import type { ChangedRecords } from '../changing/changedRecords.ts';
import { isoTimeOrNull } from '../reading/isoTimeOrNull.ts';
import { operations } from '../changing/loggedOperation.ts';
import type { Operation } from '../changing/loggedOperation.ts';
import { createChangeCheck } from '../factories/createChangeCheck.ts';
import { leftTo } from '../factories/leftTo.ts';

const words: Readonly<Record<Operation, { readonly zh: string; readonly en: string }>> = {
  insert: { zh: '插入', en: 'insertion' },
  update: { zh: '更新', en: 'update' },
  delete: { zh: '软删除', en: 'soft delete' },
};

/** Clocks that differ by less than this are another check's affair. */
const plainlyMs = 300_000;

/**
 * 7.3.3: log tables are extracted by their creation time, so an entry that carries a time before anything happened to its record,
 * or none, is in no increment. The times of the changes themselves and of the push are both fine.
 */
const wronglyTimed = (
  { times, words, evidence }: LoggedChanges,
  table: FrontDatabaseTable,
  id: string,
  { insertedAfter, endedBefore }: Pick<ChangedRecords, 'insertedAfter' | 'endedBefore'>,
): readonly Finding[] => {
  const at = times.findIndex(
    (time) => time === null || time < insertedAfter - plainlyMs || time > endedBefore + plainlyMs,
  );
  if (at < 0) return [];
  const shown = isoTimeOrNull(times[at] ?? null);
  return [
    {
      code: 'exchange.log-time-wrong',
      message: {
        'zh-CN': `变更日志中关于 ${table.name} 记录 ${id} 的条目（${words[at] ?? ''}）的创建时间为 ${shown ?? '空'}，不是变更的时刻，按创建时间的增量抽取会漏掉它。`,
        en: `The entry (${words[at] ?? ''}) of ${id} in ${table.name} in the change log has the creation time ${shown ?? '(none)'}, which is not that of the change: increments by creation time will miss it.`,
      },
      expected: `${isoTimeOrNull(insertedAfter)} – ${isoTimeOrNull(endedBefore)}`,
      actual: shown,
      pointer: `${table.name} ${words[at] ?? ''}`,
      hint: {
        'zh-CN': '写入日志时，以写入的时刻为其创建时间。',
        en: 'Give an entry of the log the moment at which it is written for its creation time.',
      },
      violates: ['composite-keys-and-times'],
      evidence: [evidence],
    },
  ];
};

/** 7.3.3: log tables are extracted by their key, of which the platform is one part: under another one an entry is in no increment of this platform. */
const ofAnother = (
  { platforms, words, evidence }: LoggedChanges,
  table: FrontDatabaseTable,
  id: string,
  platformId: string,
): readonly Finding[] => {
  const at = platforms.findIndex((platform) => platform !== platformId);
  if (at < 0) return [];
  return [
    {
      code: 'exchange.log-of-another-platform',
      message: {
        'zh-CN': `变更日志中关于 ${table.name} 记录 ${id} 的条目（${words[at] ?? ''}）带的是别的平台标识，抽取本平台的日志时取不到它。`,
        en: `The entry (${words[at] ?? ''}) of ${id} in ${table.name} in the change log carries the id of another platform: whoever extracts the log of this one will miss it.`,
      },
      expected: platformId,
      actual: platforms[at],
      pointer: `${table.name} ${words[at] ?? ''}`,
      hint: {
        'zh-CN': '日志的每一行也写入所分配的平台标识。',
        en: 'Write the platform id that was assigned into every row of the log too.',
      },
      violates: ['composite-keys-and-times'],
      evidence: [evidence],
    },
  ];
};

/** A record that was updated twice, each time with a push of its own, has two entries of it. A word that nobody told us may be one. */
const updatesShort = (
  { operations: told, words: written, evidence }: LoggedChanges,
  { name }: FrontDatabaseTable,
  id: string,
): readonly Finding[] =>
  told.filter((operation) => operation === 'update' || operation === undefined).length >= 2
    ? []
    : [
        {
          violates: ['log-tables'],
          code: 'exchange.change-not-logged',
          message: {
            'zh-CN': `表 ${name} 中记录 ${id} 更新了两次，变更日志只记了一次更新。`,
            en: `${id} in ${name} was updated twice, and the change log has one update of it.`,
          },
          expected: { update: 2 },
          actual: written,
          pointer: `${name} update`,
          hint: {
            'zh-CN': '每一次变更都写入变更日志，同一记录再次更新也不例外。',
            en: 'Write every change to the log, another update of the same record too.',
          },
          evidence: [evidence],
        },
      ];

/** 7.3.2: each change in a data table leaves an entry in a log table, 7.3.3: under the time at which it was made. */
export const changesAreLogged = createChangeCheck({
  id: 'exchange.changes-are-logged',
  verifies: ['log-tables', 'composite-keys-and-times'],
  title: {
    'zh-CN': '各数据表的变更写入日志类表',
    en: 'Changes in any data table are written to the log tables',
  },
  comparedWith: 'text',
  look: ({ log, inserted, updateArrived, again, deleted, table, record: { id } }, scene, { profile, target }) => {
    if (inserted === undefined) return leftTo('exchange.push-finished-before-extraction');
    if (log === undefined) return leftTo('exchange.log-table-prepared');
    const happened = operations.filter((operation) =>
      operation === 'insert'
        ? inserted !== undefined
        : operation === 'update'
          ? updateArrived
          : inserted !== undefined && (deleted === undefined || deleted.isDeleted),
    );
    const missing = happened.filter((operation) => !log.operations.includes(operation));
    if (missing.length === 0)
      return [
        ...wronglyTimed(log, table, id, scene),
        ...ofAnother(log, table, id, target.platformId),
        ...(updateArrived && again?.arrived === true ? updatesShort(log, table, id) : []),
      ];
    // An entry in a word that nobody told us may be the one that is missing.
    const unknown = log.operations.filter((operation) => operation === undefined).length;
    const own = profile.values.exchange.logOperations;
    return missing.map((operation) => ({
      violates: ['log-tables'],
      code: unknown >= missing.length ? 'exchange.log-operation-unknown' : 'exchange.change-not-logged',
      message:
        unknown >= missing.length
          ? {
              'zh-CN': `变更日志中关于 ${table.name} 记录 ${id} 的操作写作“${log.words.join('、')}”，看不出哪一条是${words[operation].zh}。`,
              en: `The change log writes "${log.words.join(', ')}" of ${id} in ${table.name}: none of them is told to be its ${words[operation].en}.`,
            }
          : {
              'zh-CN': `表 ${table.name} 中记录 ${id} 的${words[operation].zh}没有写入变更日志。`,
              en: `The ${words[operation].en} of ${id} in ${table.name} has no entry in the change log.`,
            },
      expected: happened.map((one) => own[one]),
      actual: log.words,
      pointer: `${table.name} ${operation}`,
      hint: {
        'zh-CN': '在变更数据的同一事务中写入变更日志；操作的写法与参考配置不同的，在一致性声明中给出。',
        en: 'Write the change log in the transaction that changes the data; state words for operations that are not those of the profile in the conformance statement.',
      },
      evidence: [log.evidence],
      ...(unknown >= missing.length ? { comparedWith: { profile: ['exchange.logOperations'] } } : {}),
    }));
  },
});
