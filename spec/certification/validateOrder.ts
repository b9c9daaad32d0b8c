import { readFileSync } from 'node:fs';
import type { ErrorObject } from 'ajv';
import { createAjv } from '../createAjv.ts';
import type { Order } from './order.ts';

/** Compiled when the first order comes. */
const compile = () => {
  const ajv = createAjv({ allErrors: true });
  ajv.opts.verbose = true;
  return ajv.compile<Order>(
    JSON.parse(readFileSync(new URL('./order.schema.json', import.meta.url), 'utf8')) as object,
  );
};
let compiled: ReturnType<typeof compile> | undefined;

/** Whether a value has the form of an order, and if not, every way in which it has not. */
export const validateOrder = (
  value: unknown,
): { readonly ok: true; readonly order: Order } | { readonly ok: false; readonly errors: readonly ErrorObject[] } => {
  compiled ??= compile();
  return compiled(value) ? { ok: true, order: value } : { ok: false, errors: compiled.errors ?? [] };
};
