import type { Caller } from './createCallerVerifier.ts';

type Code = Extract<Caller, { readonly ok: false }>['code'];

/** 403 for who is known and may not, 401 for who is not known. */
export const refusalStatus = (code: Code): 401 | 403 =>
  code === 'permission-denied' || code === 'platform-suspended' ? 403 : 401;
