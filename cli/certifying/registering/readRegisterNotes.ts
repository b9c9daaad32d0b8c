import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Withdrawal } from '../../../reports/register/registerEntry.ts';
import { createAjv } from '../../../spec/createAjv.ts';
import { UsageError } from '../../../suites/engine/errors/usageError.ts';
import type { NotedSurveillance } from './notedSurveillance.ts';

const text = { type: 'string', minLength: 1, maxLength: 500 };
const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const ajv = createAjv();
const list = (properties: Readonly<Record<string, unknown>>) => ({
  type: 'array',
  items: { type: 'object', additionalProperties: false, required: Object.keys(properties), properties },
});
const withdrawals = ajv.compile<Withdrawal[]>(list({ number: text, on: day, reason: text }));
const surveillance = ajv.compile<NotedSurveillance[]>(
  list({ number: text, on: day, outcome: { enum: ['conformant', 'nonconformant', 'incomplete'] }, note: text }),
);

const read = <T>(path: string, validate: typeof withdrawals | typeof surveillance): readonly T[] => {
  if (!existsSync(path)) return [];
  const fail = (why: string, cause?: unknown): UsageError =>
    new UsageError(
      'HEYAN_PACKAGE_UNREADABLE',
      { 'zh-CN': `${path} 无法使用：${why}。`, en: `${path} cannot be used: ${why}.` },
      { cause },
    );
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw fail(error instanceof Error ? error.message : String(error), error);
  }
  if (!validate(parsed))
    throw fail(`${validate.errors?.[0]?.instancePath ?? ''} ${validate.errors?.[0]?.message ?? ''}`);
  return parsed as unknown as readonly T[];
};

/** `withdrawals.json` and `surveillance.json` beside the packages, where they are. Throws a `UsageError` for one that is damaged. */
export const readRegisterNotes = (
  directory: string,
): { readonly withdrawals: readonly Withdrawal[]; readonly surveillance: readonly NotedSurveillance[] } => ({
  withdrawals: read<Withdrawal>(join(directory, 'withdrawals.json'), withdrawals),
  surveillance: read<NotedSurveillance>(join(directory, 'surveillance.json'), surveillance),
});
