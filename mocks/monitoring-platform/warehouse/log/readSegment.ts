import { readFile } from 'node:fs/promises';

export interface SegmentContent {
  /** Whole rows, each one line of JSON without its end. */
  readonly rows: readonly string[];
  /** Lines that were written whole, or what stands where a row should begin, and are no rows: somebody else wrote here, or the disk did. */
  readonly corrupt: readonly string[];
  /** An interrupted write left half a row at the end, which was never acknowledged. */
  readonly torn: boolean;
}

const isRow = (line: string): boolean => {
  try {
    const row: unknown = JSON.parse(line);
    return typeof row === 'object' && row !== null && !Array.isArray(row);
  } catch {
    return false;
  }
};

/** What a segment of the log holds. */
export const readSegment = async (path: string): Promise<SegmentContent> => {
  const lines = (await readFile(path, 'utf8')).split('\n');
  // After the last line end there is nothing, or half a row.
  const rest = lines.pop() ?? '';
  const rows = lines.filter(isRow);
  const odd = lines.filter((line) => !isRow(line));
  const torn = rest.startsWith('{');
  return { rows, corrupt: torn || rest === '' ? odd : [...odd, rest], torn };
};
