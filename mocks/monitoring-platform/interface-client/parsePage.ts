import type { SourceProblem } from './sourceProblem.ts';
import { createSourceProblem } from './createSourceProblem.ts';

/** A page as it came; the records may still be anything. */
export interface ReceivedPage {
  readonly total: number;
  /** What the source says it used; at least 1, or undefined when it says nothing usable. */
  readonly pageSize: number | undefined;
  readonly records: readonly unknown[];
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** Reads `{ total, page, pageSize, records }` (docs/architecture.md); anything else is a problem. */
export const parsePage = (
  text: string,
  pointer: string,
): { readonly ok: true; readonly page: ReceivedPage } | { readonly ok: false; readonly problem: SourceProblem } => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return {
      ok: false,
      problem: createSourceProblem(
        'interface.not-json',
        pointer,
        { 'zh-CN': '应答不是合法的 JSON。', en: 'The answer is not JSON.' },
        'JSON',
        text.slice(0, 200),
      ),
    };
  }
  const { total, pageSize, records } = (value !== null && typeof value === 'object' ? value : {}) as Readonly<
    Record<string, unknown>
  >;
  if (!isCount(total) || !Array.isArray(records)) {
    return {
      ok: false,
      problem: createSourceProblem(
        'interface.shape',
        pointer,
        {
          'zh-CN': '应答不是分页结构：缺少 total（非负整数）或 records（数组）。',
          en: 'The answer is no page: total (a count) or records (an array) is missing.',
        },
        { total: 'integer', records: 'array' },
        text.slice(0, 200),
      ),
    };
  }
  return { ok: true, page: { total, pageSize: isCount(pageSize) && pageSize > 0 ? pageSize : undefined, records } };
};
