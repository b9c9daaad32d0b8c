import { VisitError } from './visitError.ts';

/** What comes of `work`; rejects with a `VisitError` (`hung`) where that takes longer. Then nobody hears of it any more. */
export const within = async <T>(work: Promise<T>, milliseconds: number, url: string): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new VisitError('hung', url, `the page did not answer within ${milliseconds} ms`)),
      milliseconds,
    );
  });
  work.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};
