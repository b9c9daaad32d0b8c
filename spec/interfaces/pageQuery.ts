import type { ProfileValues } from '../profiles/profileValues.ts';

/** What a caller asks for, or the parameter it got wrong. */
export type PageQuery =
  | {
      readonly ok: true;
      readonly page: number;
      readonly pageSize: number;
      /** Epoch milliseconds; inclusive. */ readonly updatedSince?: number;
    }
  | { readonly ok: false; readonly parameter: string };

const isoTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

/** Reads paging and increment parameters; a repeated, empty or out-of-range one is refused, an unknown one ignored. */
export const pageQuery = (
  query: Readonly<Record<string, unknown>>,
  paging: ProfileValues['interfaces']['paging'],
): PageQuery => {
  const integer = (name: string, missing: number, maximum: number): number | undefined => {
    const value = query[name];
    if (value === undefined) return missing;
    const number = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : 0;
    return number >= 1 && number <= maximum ? number : undefined;
  };
  const page = integer(paging.pageParameter, 1, 999_999_999);
  if (page === undefined) return { ok: false, parameter: paging.pageParameter };
  const pageSize = integer(paging.sizeParameter, paging.defaultSize, paging.maximumSize);
  if (pageSize === undefined) return { ok: false, parameter: paging.sizeParameter };
  const since = query[paging.updatedSinceParameter];
  if (since === undefined) return { ok: true, page, pageSize };
  const updatedSince = typeof since === 'string' && isoTime.test(since) ? Date.parse(since) : Number.NaN;
  return Number.isNaN(updatedSince)
    ? { ok: false, parameter: paging.updatedSinceParameter }
    : { ok: true, page, pageSize, updatedSince };
};
