import { createAjv } from '../../spec/createAjv.ts';
import { secretVariables } from '../line/secretVariables.ts';
import type { ListedTarget } from './listedTarget.ts';

/** An entry as it is written: `id` and `env` may be left out, files are relative to the list. */
export type WrittenTarget = Omit<ListedTarget, 'id' | 'env'> & Partial<Pick<ListedTarget, 'id' | 'env'>>;

const text = { type: 'string', minLength: 1, maxLength: 2_000 };

const entry = {
  type: 'object',
  additionalProperties: false,
  required: ['target'],
  properties: {
    id: { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$' },
    target: { type: 'string', pattern: '^https?://[^\\s@]+$', maxLength: 2_000 },
    config: text,
    platform: { enum: ['resource', 'service', 'management'] },
    gate: { enum: ['core', 'full', 'observed'] },
    profile: text,
    waivers: text,
    browser: { enum: ['jsdom', 'chromium'] },
    only: {
      type: 'array',
      items: { type: 'string', pattern: '^[\\w.-]+$', maxLength: 200 },
      minItems: 1,
      maxItems: 200,
    },
    'front-database': text,
    env: {
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(
        secretVariables.map((name) => [name, { type: 'string', pattern: '^[A-Za-z_][A-Za-z0-9_]{0,99}$' }]),
      ),
    },
  },
};

const ajv = createAjv({ allErrors: true });
ajv.opts.verbose = true;

/** Validates one entry of a list of targets. */
export const isWrittenTarget = ajv.compile<WrittenTarget>(entry);
