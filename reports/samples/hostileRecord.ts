import type { RunRecord } from '../../suites/engine/evidence/runRecord.ts';
import { hostileText } from './sampleChecks.ts';
import { sampleRecord } from './sampleRecord.ts';

/** Members whose values the engine itself chooses from a closed list. */
const closed = new Set([
  'level',
  'standing',
  'answer',
  'way',
  'state',
  'type',
  'kind',
  'verdict',
  'channel',
  'basis',
  'obligation',
  'party',
  'origin',
  'status',
  'browser',
  'platform',
  'hash',
]);

const poison = (value: unknown, key: string, text: string): unknown => {
  // `gate` is a word in the header and an object in the footer.
  if (key === 'gate') return value;
  if (typeof value === 'string') return closed.has(key) ? value : `${value} ${text}`;
  if (Array.isArray(value)) return value.map((item) => poison(item, key, text));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, poison(member, name, text)]));
};

/** The sample with `text`, hostile if nothing else is said, in every string that is not an enumeration: no renderer may trust any of them. */
export const hostileRecord = (text = hostileText): RunRecord => poison(sampleRecord(), '', text) as RunRecord;
