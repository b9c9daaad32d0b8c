import { storableTimes } from '../../../spec/entities/storableTimes.ts';
import { readTimeText } from './reading/readTimeText.ts';
import type { WireForm } from './reading/wireForm.ts';
import { writtenValues } from './reading/writtenValues.ts';

/** What a value from a front database becomes. */
export interface LandedCell {
  /** As the warehouse takes it; times ISO 8601; null where nothing came or nothing can be made of it. */
  readonly value: unknown;
  /** What stood there, if nothing can be made of it. */
  readonly unreadable?: string;
}

const integerForm = new RegExp(writtenValues.integer, 'u');
const numberForm = new RegExp(writtenValues.number, 'u');
const wholeForm = /^-?\d{1,30}$/u;
const yes = new Set<string>(writtenValues.yes);
const no = new Set<string>(writtenValues.no);
const [least, most] = [-(2n ** 63n), 2n ** 63n - 1n];

const trimmed = (text: string): string => text.replace(/^ +| +$/gu, '');
const unreadable = (text: string): LandedCell => ({ value: null, unreadable: [...text].slice(0, 200).join('') });

const timeCell = (epochMs: number): LandedCell => {
  if (epochMs < storableTimes.earliest) return unreadable('< 1900');
  return epochMs >= storableTimes.latest ? unreadable('≥ 2299') : { value: new Date(epochMs).toISOString() };
};

/** The same as `landedSql`, for rows that pass through this process; a test holds the two against each other. */
export const landedCell = (
  form: WireForm,
  came: unknown,
  { ticks, offset, nullable }: { readonly ticks: number; readonly offset: string; readonly nullable: boolean },
): LandedCell => {
  // What has no ticks though something is there is the zero date.
  if (came === null || came === undefined)
    return form === 'ticks' && !nullable ? unreadable('< 1900') : { value: null };
  const text = String(came);
  switch (form) {
    case 'flag':
      return { value: Number(came) === 0 ? 0 : 1 };
    case 'ticks': {
      if (!wholeForm.test(text)) return unreadable(text);
      const [at, per] = [BigInt(text), BigInt(ticks)];
      const whole = at / per;
      // The millisecond that has begun, before 1970 too.
      return timeCell(Number(whole * per > at ? whole - 1n : whole));
    }
    case 'number':
      return { value: Number(came) };
    case 'time-text': {
      const at = readTimeText(text, offset);
      return at === undefined ? unreadable(text) : timeCell(at);
    }
    case 'integer-text': {
      const digits = trimmed(text);
      const whole = integerForm.test(digits) ? BigInt(digits.replace(/[.]0*$/u, '').replace(/^[+]/u, '')) : undefined;
      return whole !== undefined && whole >= least && whole <= most ? { value: String(whole) } : unreadable(text);
    }
    case 'number-text': {
      const digits = trimmed(text);
      const value = numberForm.test(digits) ? Number(digits) : Number.NaN;
      return Number.isFinite(value) ? { value } : unreadable(text);
    }
    case 'flag-text': {
      const word = trimmed(text).replace(/[A-Z]/gu, (letter) => letter.toLowerCase());
      if (yes.has(word)) return { value: 1 };
      if (no.has(word)) return { value: 0 };
      return numberForm.test(word) ? { value: Number(word) === 0 ? 0 : 1 } : unreadable(text);
    }
    default:
      return { value: came };
  }
};
