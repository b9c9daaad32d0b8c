import type { DeliveryProblem } from '../contract/delivery.ts';
import { AddressRefused } from './addressRefused.ts';

interface Failure {
  readonly name?: unknown;
  readonly code?: unknown;
  /** Of nodemailer: what the system said. */
  readonly originalCode?: unknown;
  readonly cause?: unknown;
  readonly errors?: readonly unknown[];
}

/** Why nothing was reached, by the code of the system: its sentences name addresses. */
export const unreachedProblem = (error: unknown): DeliveryProblem => {
  const { name, code, originalCode, cause, errors } = error as Failure;
  const inner = (cause ?? errors?.[0]) as Failure | undefined;
  if (error instanceof AddressRefused || inner instanceof AddressRefused)
    return { code: 'address-refused', detail: '' };
  if (name === 'TimeoutError' || name === 'AbortError' || code === 'ETIMEDOUT' || String(code).endsWith('TIMEOUT'))
    return { code: 'timed-out', detail: '' };
  const known = [originalCode, code, inner?.code].find((one) => typeof one === 'string' && /^\w{1,60}$/.test(one));
  return { code: 'not-reached', detail: String(known ?? name ?? '').slice(0, 60) };
};
