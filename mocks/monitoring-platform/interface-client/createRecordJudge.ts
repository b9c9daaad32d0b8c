import type { EntityName } from '../../../spec/entities/entityName.ts';
import { keyField } from '../../../spec/entities/keyField.ts';
import { validateEntity } from '../../../spec/entities/validateEntity.ts';
import { plainFlag } from '../../../spec/interfaces/plainFlag.ts';
import type { SourceProblem } from './sourceProblem.ts';
import { createKeySet } from './createKeySet.ts';
import { createSourceProblem } from './createSourceProblem.ts';

/** Sorts what came into records to land and problems. */
export interface RecordJudge {
  /** Adds those to land to `accepted`. */
  readonly judge: (records: readonly unknown[], accepted: Readonly<Record<string, unknown>>[]) => void;
  /** Notes that the warehouse refused a record that was accepted. */
  readonly setAside: (record: Readonly<Record<string, unknown>>, reason: string) => void;
  /** Different records seen, whether valid or not. */
  readonly seen: () => number;
  readonly problems: () => readonly SourceProblem[];
}

const listed = 100;

/** A record is landed when it follows its entity's schema and belongs to this platform; nobody may land under another's id. */
export const createRecordJudge = (options: {
  readonly entity: EntityName;
  readonly platformId: string;
  readonly url: string;
  /** Values of the soft-delete flag that the platform declares beside those that everybody reads. */
  readonly deletedValues?: readonly (boolean | number | string)[];
}): RecordJudge => {
  const { entity, platformId, url, deletedValues = [] } = options;
  const key = keyField(entity);
  const keys = createKeySet();
  const problems: SourceProblem[] = [];
  let count = 0;
  let unlisted = 0;
  const add = (problem: SourceProblem): void => {
    if (problems.length < listed) problems.push(problem);
    else unlisted += 1;
  };

  const accept = (record: unknown): record is Readonly<Record<string, unknown>> => {
    count += 1;
    const found = validateEntity(entity, record);
    for (const { pointer: at, message, expected, actual } of found)
      add(createSourceProblem('interface.record-invalid', `${url}#${count - 1}${at}`, message, expected, actual));
    const fields = (record !== null && typeof record === 'object' ? record : {}) as Readonly<Record<string, unknown>>;
    const id = typeof fields[key] === 'string' ? fields[key] : undefined;
    if (id !== undefined && !keys.add(id)) {
      add(
        createSourceProblem(
          'interface.record-repeated',
          `${url}#${count - 1}`,
          { 'zh-CN': `记录 ${id.slice(0, 64)} 重复出现。`, en: `The record ${id.slice(0, 64)} came more than once.` },
          'once',
          'again',
        ),
      );
    }
    if (found.length > 0) return false;
    if (fields['platformId'] === platformId) return true;
    add(
      createSourceProblem(
        'interface.platform-id',
        `${url}#${count - 1}/platformId`,
        { 'zh-CN': '记录的平台标识不是该接入平台的标识。', en: 'The record carries the id of another platform.' },
        platformId,
        fields['platformId'],
      ),
    );
    return false;
  };

  return {
    judge: (records, accepted) => {
      for (const came of records) {
        const record = plainFlag(came, deletedValues);
        if (accept(record)) accepted.push(record);
      }
    },
    setAside: (record, reason) =>
      add(
        createSourceProblem(
          'interface.record-set-aside',
          `${url}#${String(record[key]).slice(0, 64)}`,
          {
            'zh-CN': `记录 ${String(record[key]).slice(0, 64)} 无法入库，已另存：${reason.slice(0, 200)}`,
            en: `The record ${String(record[key]).slice(0, 64)} could not be landed and is set aside: ${reason.slice(0, 200)}`,
          },
          'a record that lands',
          reason.slice(0, 200),
        ),
      ),
    seen: keys.size,
    problems: () => {
      if (unlisted === 0) return problems;
      const message = { 'zh-CN': `另有 ${unlisted} 个问题未列出。`, en: `${unlisted} more problems are not listed.` };
      return [...problems, createSourceProblem('interface.more-problems', url, message, 0, unlisted)];
    },
  };
};
