/** Seconds of the medium. */
export type Segment = readonly [from: number, to: number];

const most = 10_000;
const valid = (from: unknown, to: unknown): from is number =>
  typeof from === 'number' &&
  typeof to === 'number' &&
  Number.isFinite(from) &&
  Number.isFinite(to) &&
  from >= 0 &&
  to > from &&
  to < 1e7;

/** Reads `[[from, to], …]`, the same as JSON text, or the xAPI text `from[.]to[,]from[.]to`; null when there is none, segments without length are dropped. */
export const playedSegments = (value: unknown): readonly Segment[] | null => {
  if (Array.isArray(value))
    return value
      .slice(0, most)
      .flatMap((item: unknown): Segment[] =>
        Array.isArray(item) && valid(item[0], item[1]) ? [[item[0], item[1] as number]] : [],
      );
  if (typeof value !== 'string' || value === '') return null;
  if (value.startsWith('[[') || value === '[]') {
    try {
      const parsed: unknown = JSON.parse(value);
      return Array.isArray(parsed) ? playedSegments(parsed) : null;
    } catch {
      return null;
    }
  }
  if (!value.includes('[.]')) return null;
  return value.split('[,]', most).flatMap((part): Segment[] => {
    const [from, to] = part.split('[.]').map(Number);
    return valid(from, to) ? [[from, to as number]] : [];
  });
};
