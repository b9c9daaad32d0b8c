/**
 * How far a source was read, by the `next` that it gave. One of another numbering (the source began anew) means the
 * beginning: everything is given again rather than something not at all.
 */
export const readCursor = (next: string, numbering: string): number => {
  const [whose, number] = next.split('.');
  return whose === numbering ? Number(number) : 0;
};
