import type { ReceivedPage } from '../../../spec/interfaces/readPage.ts';
import { readPage } from '../../../spec/interfaces/readPage.ts';
import { isSuccess } from '../../../spec/interfaces/isSuccess.ts';
import type { ProfileValues } from '../../../spec/profiles/profileValues.ts';
import { createSourceProblem } from './createSourceProblem.ts';
import type { SourceProblem } from './sourceProblem.ts';

type Parsed =
  | { readonly ok: true; readonly page: ReceivedPage }
  | { readonly ok: false; readonly problem: SourceProblem };

/** RFC 8259 lets a reader ignore a byte order mark that should not be there. */
const parse = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
};

/** Reads a page where the envelope says that total and records stand; anything else is a problem. */
export const parsePage = (text: string, pointer: string, envelope: ProfileValues['interfaces']['envelope']): Parsed => {
  const value = parse(text);
  const problem = (code: string, zh: string, en: string, expected: unknown): Parsed => ({
    ok: false,
    problem: createSourceProblem(code, pointer, { 'zh-CN': zh, en }, expected, text.slice(0, 200)),
  });
  if (value === undefined)
    return problem('interface.not-json', '应答不是合法的 JSON。', 'The answer is not JSON.', 'JSON');
  const page = readPage(value, envelope);
  if (page !== undefined) return { ok: true, page };
  if (!isSuccess(value, envelope))
    return problem('interface.refused', '应答中的业务代码不表示成功。', 'The code in the answer means no success.', {
      [envelope.codePointer ?? '']: envelope.successCodes,
    });
  const { totalPointer, recordsPointer } = envelope;
  return problem(
    'interface.shape',
    `应答不是分页结构：缺少 ${totalPointer}（非负整数）或 ${recordsPointer}（数组）。`,
    `The answer is no page: ${totalPointer} (a count) or ${recordsPointer} (an array) is missing.`,
    { [totalPointer]: 'integer', [recordsPointer]: 'array' },
  );
};
