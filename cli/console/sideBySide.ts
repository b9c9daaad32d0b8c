/** Works on all items, at most `width` at a time; results in the order of the items. Rejects with the first error once nothing is at work any more. */
export const sideBySide = async <Item, Result>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> => {
  const results: Result[] = [];
  const errors: unknown[] = [];
  const queue = items.entries();
  const walk = async (): Promise<void> => {
    for (const [at, item] of queue) {
      if (errors.length > 0) return;
      try {
        results[at] = await work(item);
      } catch (error) {
        errors.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(width, items.length)) }, walk));
  if (errors.length > 0) throw errors[0];
  return results;
};
