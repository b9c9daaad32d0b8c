import type { InterfaceAnswer } from '../calling/callInterface.ts';

/**
 * Whether an answer tells that something went wrong. The draft gives no form for it, so an error status is enough, and
 * so is a body with something like a code or a message; a redirect (to a login page, say) is let pass as well.
 */
export const hasErrorInformation = ({
  status,
  json,
  text,
}: Pick<InterfaceAnswer, 'status' | 'json' | 'text'>): boolean => {
  if (status >= 300) return true;
  if (json === undefined) return text.trim() !== '';
  if (json === null || typeof json !== 'object') return true;
  return Object.keys(json).some((key) => /err|code|msg|message|reason|status|success|detail/i.test(key));
};
