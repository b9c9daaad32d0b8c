import { parseInstant } from '../../spec/parseInstant.ts';

/** What a list of a source platform can be asked. */
export interface PageRequest {
  readonly platformId: string | undefined;
  readonly from: number;
  readonly to: number;
  readonly page: number;
  readonly pageSize: number;
  /** `next` of the page before, empty for the beginning: by arrival instead of by page number. */
  readonly after?: string;
}

const whole = (text: unknown, otherwise: number, most: number): number | undefined => {
  if (text === undefined) return otherwise;
  const value = typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  return value >= 1 && value <= most ? value : undefined;
};

const instant = (text: unknown, otherwise: number): number | undefined => {
  if (text === undefined) return otherwise;
  return typeof text === 'string' ? parseInstant(text) : undefined;
};

/** Reads `platformId`, `from`, `to`, `page`, `pageSize`, `after`; names the first that cannot be read. */
export const readPageRequest = (query: unknown): PageRequest | { readonly invalid: string } => {
  const { platformId, from, to, page, pageSize, after } = (query ?? {}) as Readonly<Record<string, unknown>>;
  if (platformId !== undefined && (typeof platformId !== 'string' || platformId.length > 64))
    return { invalid: 'platformId' };
  if (after !== undefined && (typeof after !== 'string' || !/^([\w-]{1,40}\.\d{1,16})?$/.test(after)))
    return { invalid: 'after' };
  const read = {
    from: instant(from, Number.NEGATIVE_INFINITY),
    to: instant(to, Number.POSITIVE_INFINITY),
    page: whole(page, 1, 1_000_000),
    pageSize: whole(pageSize, 100, 1000),
  };
  for (const [name, value] of Object.entries(read)) if (value === undefined) return { invalid: name };
  return { platformId, ...(read as Omit<PageRequest, 'platformId'>), ...(after === undefined ? {} : { after }) };
};
