import { useWords } from '../language/useWords.ts';

/** Seconds in their two largest units, in the reader's language. */
export const useDuration = (): ((seconds: number) => string) => {
  const { t } = useWords();
  return (seconds) => {
    const minutes = Math.round(seconds / 60);
    const parts = [
      ['duration.days', Math.floor(minutes / 1440)],
      ['duration.hours', Math.floor(minutes / 60) % 24],
      ['duration.minutes', minutes % 60],
    ] as const;
    const first = parts.findIndex(([, n]) => n > 0);
    const shown = first === -1 ? parts.slice(2) : parts.slice(first, first + 2).filter(([, n]) => n > 0);
    return shown.map(([word, n]) => t(word, { n })).join(' ');
  };
};
