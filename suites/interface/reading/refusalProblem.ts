import { isSuccess } from '../../../spec/interfaces/isSuccess.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import type { InterfaceAnswer } from '../calling/callInterface.ts';
import { givesData } from './givesData.ts';

/** Why an answer to a wrong request is no error information (7.2.3). */
export type RefusalProblem = 'data' | 'redirect' | 'breakdown' | 'empty' | 'page' | 'no-error';

/** Keys under which a body names what went wrong, and what they hold when nothing did. */
const telling = /err|code|msg|message|reason|status|detail|title|fault|problem|description|success|错误|原因/i;
const harmless = /^(|0|200|ok|success|succeeded|true|成功|操作成功|请求成功)$/i;

/** Characters. */
const longest = 1_000_000;

const leaves = (value: unknown, key: string, depth = 0): readonly (readonly [key: string, text: string])[] => {
  if (value === null || depth > 5) return [];
  if (typeof value !== 'object') return [[key, String(value).trim()]];
  return Object.entries(value)
    .slice(0, 50)
    .flatMap(([name, inner]) => leaves(inner, Array.isArray(value) ? key : name, depth + 1));
};

const namesAnError = (json: unknown, failed: boolean): boolean =>
  leaves(json, '').some(
    ([key, text]) =>
      (telling.test(key) || (failed && !/^-?\d*$/.test(text))) &&
      (/^success$/i.test(key) ? text === 'false' : !harmless.test(text)),
  );

/**
 * The draft gives error information no form: a failed status with some words, or a body that names what went wrong, will do.
 * Nothing at all, a page for people, a login page somewhere else or a breakdown tells a caller nothing.
 */
export const refusalProblem = (
  entity: EntityName,
  { status, json, text, headers }: Pick<InterfaceAnswer, 'status' | 'json' | 'text' | 'headers'>,
  { values }: Pick<Profile, 'values'>,
): RefusalProblem | undefined => {
  const { envelope, error } = values.interfaces;
  if (givesData(entity, { json, text })) return 'data';
  if (status >= 300 && status < 400) return 'redirect';
  if (status >= 500) return 'breakdown';
  if (text.trim() === '') return 'empty';
  if (/^\s*<(!doctype\s+html|html|head|body)\b/i.test(text) || /html/i.test(headers.get('content-type') ?? ''))
    return 'page';
  if (json === undefined) return status >= 400 ? undefined : 'no-error';
  // Its own word: this code means no success.
  if (error.statusAs === 'body-code' && envelope.codePointer !== null && !isSuccess(json, envelope)) return undefined;
  // Of what is longer than any error information its beginning is looked at, not each of a million fields.
  const named = text.length > longest ? telling.test(text.slice(0, 10_000)) : namesAnError(json, status >= 400);
  return named ? undefined : 'no-error';
};
