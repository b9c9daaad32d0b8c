import { isSuccess } from '../../../spec/interfaces/isSuccess.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import type { InterfaceAnswer } from '../calling/callInterface.ts';

/** Whether an answer shows that it is a refusal in the way of the profile (`interfaces.error.statusAs`): by its status, or by a code of its own, whatever the status. */
export const refusedAsDeclared = (
  { status, json }: Pick<InterfaceAnswer, 'status' | 'json'>,
  { values }: Pick<Profile, 'values'>,
): boolean => {
  const { error, envelope } = values.interfaces;
  return error.statusAs === 'body-code' ? !isSuccess(json, envelope) : status >= 400 && status < 500;
};
