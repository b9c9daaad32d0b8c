import type { DeliveryProblem } from '../../contract/delivery.ts';
import { unreachedProblem } from '../../outgoing/unreachedProblem.ts';

/** Why a server did not take a mail: its status and what it was asked, not its sentences. */
export const mailProblem = (error: unknown): DeliveryProblem => {
  const { responseCode, command, code } = error as {
    readonly responseCode?: unknown;
    readonly command?: unknown;
    readonly code?: unknown;
  };
  const asked = /^[A-Z][A-Z ]{1,30}/.exec(String(command ?? ''))?.[0].trim();
  if (typeof responseCode === 'number')
    return { code: 'mail-refused', detail: `${responseCode}${asked === undefined ? '' : ` (${asked})`}` };
  if (code === 'ETLS' || code === 'EPROTOCOL' || code === 'EAUTH' || code === 'ENOAUTH' || code === 'EENVELOPE')
    return { code: 'mail-refused', detail: code };
  if (code === 'EABORT') return { code: 'timed-out', detail: '' };
  return unreachedProblem(error);
};
