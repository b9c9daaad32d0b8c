import type { Language } from '../../../../spec/localized.ts';

const minuteMs = 60_000;

/** How long something lasted, in its two largest units: `2 天 3 小时`, `2 d 3 h`. */
export const shownDuration = (ms: number, language: Language): string => {
  const minutes = Math.max(0, Math.round(ms / minuteMs));
  const parts = [
    [Math.floor(minutes / 1440), '天', 'd'],
    [Math.floor(minutes / 60) % 24, '小时', 'h'],
    [minutes % 60, '分钟', 'min'],
  ] as const;
  const first = parts.findIndex(([count]) => count > 0);
  const shown = first === -1 ? [parts[2]] : parts.slice(first, first + 2).filter(([count]) => count > 0);
  return shown.map(([count, zh, en]) => `${count} ${language === 'en' ? en : zh}`).join(' ');
};
