import { shownNumber } from './shownNumber.ts';

const units = {
  bytes: { step: 1024, names: ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'] },
  bps: { step: 1000, names: ['bit/s', 'kbit/s', 'Mbit/s', 'Gbit/s', 'Tbit/s'] },
} as const;

/** An amount in the unit that suits it, one digit behind the point; a dash for none. */
export const shownAmount = (value: number | null, unit: keyof typeof units): string => {
  if (value === null) return '—';
  const { step, names } = units[unit];
  let [rest, at] = [value, 0];
  while (Math.abs(rest) >= step && at < names.length - 1) [rest, at] = [rest / step, at + 1];
  return `${shownNumber(Math.round(rest * 10) / 10)} ${names[at]}`;
};
