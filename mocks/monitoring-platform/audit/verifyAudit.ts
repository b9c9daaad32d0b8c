import type { Localized } from '../../../spec/localized.ts';
import { auditHash } from './auditHash.ts';
import type { AuditLog } from './contract/auditLog.ts';

export interface AuditVerification {
  readonly whole: boolean;
  readonly entries: number;
  /** The first that is not as it was written. */
  readonly brokenAt: number | null;
  readonly problem: Localized | null;
}

const atOnce = 5_000;
const changed = {
  'zh-CN': '该条记录的内容或次序与写入时不同。',
  en: 'This entry, or its place, is not as it was written.',
};
const cut = {
  'zh-CN': '日志的末尾与另行保存的末条记录不符：末尾的记录已被删去或替换。',
  en: 'The log does not end where the note kept apart from it says: entries at its end were removed or replaced.',
};
const unsealed = {
  'zh-CN': '另行保存的末条记录缺失，或不是用本平台的密钥写下的。',
  en: 'The note about the last entry is missing, or was not written with the key of this monitoring platform.',
};

/** Goes over the whole log, entry by entry, and to the note about its end that is kept apart from it. */
export const verifyAudit = async (log: AuditLog): Promise<AuditVerification> => {
  // Read before the entries: what is written meanwhile lies behind it.
  const head = await log.head();
  let [sequence, previous, atHead] = [0, '', ''];
  const broken = (brokenAt: number | null, problem: Localized): AuditVerification => ({
    whole: false,
    entries: sequence,
    brokenAt,
    problem,
  });
  for (;;) {
    const entries = await log.following(sequence, atOnce);
    for (const entry of entries) {
      const expected = auditHash(previous, entry.text);
      if (entry.sequence !== sequence + 1 || entry.previous !== previous || entry.hash !== expected)
        return broken(sequence + 1, changed);
      sequence = entry.sequence;
      previous = entry.hash;
      if (sequence === head?.sequence) atHead = entry.hash;
    }
    if (entries.length < atOnce) break;
  }
  if (head === null || (head === undefined && sequence > 0)) return broken(null, unsealed);
  if (head !== undefined && atHead !== head.hash) return broken(Math.min(head.sequence, sequence + 1), cut);
  return { whole: true, entries: sequence, brokenAt: null, problem: null };
};
