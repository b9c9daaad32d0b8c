// oxlint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/;
const controls = new RegExp(control.source, 'g');

/** Readers of what a stranger sent: they never throw and never let a text grow. */
export const untrusted = {
  /** The value as well-formed text without control characters, at most `limit` characters. */
  text: (value: unknown, limit: number): string => {
    if (value === '' || value === undefined) return '';
    if (typeof value === 'number' && Number.isFinite(value)) return String(value);
    if (typeof value === 'boolean') return String(value);
    if (typeof value !== 'string') return '';
    const bounded = (value.length > limit ? value.slice(0, limit) : value).toWellFormed();
    // Looking is cheaper than replacing, and there is nearly never anything to replace.
    return control.test(bounded) ? bounded.replaceAll(controls, '') : bounded;
  },
  record: (value: unknown): Readonly<Record<string, unknown>> =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {},
  list: (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []),
  /** Epoch milliseconds between 2000 and 2100, else null. */
  time: (value: unknown): number | null => {
    const number =
      typeof value === 'number'
        ? value
        : typeof value === 'string' && /^\d{10,13}$/.test(value)
          ? Number(value)
          : Number.NaN;
    const milliseconds = number < 100_000_000_000 ? number * 1000 : number;
    return milliseconds > 946_684_800_000 && milliseconds < 4_102_444_800_000 ? Math.trunc(milliseconds) : null;
  },
  json: (text: string): unknown => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      return undefined;
    }
  },
  percentDecoded: (text: string): string => {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  },
};
