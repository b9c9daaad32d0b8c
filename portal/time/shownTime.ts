import { chosenLanguage } from '../language/chosenLanguage.ts';

const options = {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hour12: false,
} as const;

/** An instant (ISO 8601) as the clock in Beijing shows it; an empty text for none. */
export const shownTime = (time: string | null | undefined): string => {
  const at = Date.parse(time ?? '');
  if (Number.isNaN(at)) return '';
  return new Intl.DateTimeFormat(chosenLanguage.value === 'en' ? 'en-CA' : 'zh-CN', options).format(at);
};
