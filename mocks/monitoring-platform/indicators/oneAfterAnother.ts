/** The same work, of which for each platform one goes on at a time: whoever asks meanwhile waits for its turn. */
export const oneAfterAnother = <Result>(
  work: (platformId: string) => Promise<Result>,
): ((platformId: string) => Promise<Result>) => {
  const going = new Map<string, Promise<unknown>>();
  return (platformId) => {
    const before = going.get(platformId) ?? Promise.resolve();
    const mine = before.then(
      () => work(platformId),
      () => work(platformId),
    );
    going.set(platformId, mine);
    const over = (): void => {
      if (going.get(platformId) === mine) going.delete(platformId);
    };
    mine.then(over, over);
    return mine;
  };
};
