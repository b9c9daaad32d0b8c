import { readFileSync } from 'node:fs';
import { collectRecord } from '../../suites/engine/evidence/collectRecord.ts';
import type { RunRecord, RunRecordLine } from '../../suites/engine/evidence/runRecord.ts';

/** The record in an NDJSON file, as far as it goes; a torn last line is left out. `undefined` without a header or file. */
export const readRecord = (file: string): RunRecord | undefined => {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  const lines = text.split('\n').flatMap((line): RunRecordLine[] => {
    try {
      return line === '' ? [] : [JSON.parse(line) as RunRecordLine];
    } catch {
      return [];
    }
  });
  return collectRecord(lines);
};
