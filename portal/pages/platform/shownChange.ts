import { chosenLanguage } from '../../language/chosenLanguage.ts';

/** By how much a value changed, in hundredths of what it was, with its sign; a dash where that cannot be said. */
export const shownChange = (now: number | null | undefined, before: number | null | undefined): string => {
  if (now === null || now === undefined || before === null || before === undefined || before === 0) return '—';
  return new Intl.NumberFormat(chosenLanguage.value, {
    style: 'percent',
    signDisplay: 'exceptZero',
    maximumFractionDigits: 1,
  }).format((now - before) / Math.abs(before));
};
