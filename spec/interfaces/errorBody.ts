import type { ProfileValues } from '../profiles/profileValues.ts';
import { putAt } from './putAt.ts';

/** An error body with code and message where the profile has them, e.g. `{ "error": { "code", "message" } }`. */
export const errorBody = (
  { codePointer, messagePointer }: Pick<ProfileValues['interfaces']['error'], 'codePointer' | 'messagePointer'>,
  code: string,
  message: string,
): object => {
  const body = Object.create(null) as Record<string, unknown>;
  putAt(body, codePointer, code);
  putAt(body, messagePointer, message);
  return body;
};
