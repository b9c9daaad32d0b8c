import { chosenLanguage } from './chosenLanguage.ts';

/** A number as the reader's language writes it, at most four digits behind the point; a dash for none. */
export const shownNumber = (value: number | null | undefined): string =>
  value === null || value === undefined
    ? '—'
    : new Intl.NumberFormat(chosenLanguage.value, { maximumFractionDigits: 4 }).format(value);
