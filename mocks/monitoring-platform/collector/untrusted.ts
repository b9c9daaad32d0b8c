/** Readers of what a stranger sent: they never throw and never let a text grow. */
export const untrusted = {
  /** The value as well-formed text without control characters, at most `limit` characters. */
  text: (value: unknown, limit: number): string => {
    if (typeof value === 'number' && Number.isFinite(value)) return String(value);
    if (typeof value === 'boolean') return String(value);
    // oxlint-disable-next-line no-control-regex
    return typeof value === 'string' ? value.slice(0, limit).toWellFormed().replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '') : '';
  },
  record: (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}),
  list: (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []),
  /** Epoch milliseconds between 2000 and 2100, else null. */
  time: (value: unknown): number | null => {
    const number = typeof value === 'number' ? value : typeof value === 'string' && /^\d{10,13}$/.test(value) ? Number(value) : Number.NaN;
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
