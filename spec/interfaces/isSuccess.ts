import type { ProfileValues } from '../profiles/profileValues.ts';
import { valueAt } from './valueAt.ts';

/** Whether the code of its own that a body carries means success; true where the envelope has none. A number and its digits are the same code. */
export const isSuccess = (
  body: unknown,
  { codePointer, successCodes }: Pick<ProfileValues['interfaces']['envelope'], 'codePointer' | 'successCodes'>,
): boolean => {
  if (codePointer === null) return true;
  const code = valueAt(body, codePointer);
  return (typeof code === 'string' || typeof code === 'number') && successCodes.map(String).includes(String(code));
};
