import { readFile, writeFile } from 'node:fs/promises';

const isRow = (line: string): boolean => {
  try {
    return typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
};

/** Leaves whole rows only; what an interrupted write left behind was never acknowledged. Returns how many rows there are. */
export const repairSegment = async (path: string): Promise<number> => {
  const text = await readFile(path, 'utf8');
  const lines = text.split('\n');
  // After the last line end there is nothing, or half a row.
  const rows = lines.slice(0, -1).filter(isRow);
  const whole = rows.map((row) => `${row}\n`).join('');
  if (whole !== text) await writeFile(path, whole);
  return rows.length;
};
