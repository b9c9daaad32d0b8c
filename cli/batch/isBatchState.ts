import { createAjv } from '../../spec/createAjv.ts';
import type { BatchState } from '../../reports/batch/batchState.ts';

const text = { type: 'string' };
const time = { type: 'string', format: 'date-time' };
const code = { type: 'integer', minimum: 0, maximum: 255 };

const level = {
  type: 'object',
  required: ['verdict', 'held', 'violated', 'open'],
  properties: {
    verdict: { enum: ['conformant', 'nonconformant', 'incomplete'] },
    held: { type: 'integer' },
    violated: { type: 'array', items: text },
    open: { type: 'integer' },
  },
};

const summary = {
  type: 'object',
  required: ['name', 'kind', 'platformId', 'url', 'verdict', 'levels', 'gate', 'testableShare', 'durationMs', 'heyan'],
  properties: {
    name: text,
    kind: { enum: ['resource', 'service', 'management'] },
    platformId: text,
    url: text,
    verdict: { enum: ['conformant', 'nonconformant', 'incomplete', 'error'] },
    levels: { type: 'object', required: ['core', 'full'], properties: { core: level, full: level } },
    gate: {
      type: 'object',
      required: ['name', 'outcome'],
      properties: {
        name: { enum: ['core', 'full', 'observed'] },
        outcome: { enum: ['passed', 'violated', 'incomplete', 'error'] },
      },
    },
    testableShare: { type: ['number', 'null'] },
    durationMs: { type: ['number', 'null'] },
    heyan: text,
  },
};

const outcome = {
  type: 'object',
  required: ['status'],
  oneOf: [
    { properties: { status: { const: 'pending' } } },
    {
      required: ['exitCode', 'startedAt', 'endedAt', 'summary'],
      properties: { status: { const: 'reported' }, exitCode: code, startedAt: time, endedAt: time, summary },
    },
    {
      required: ['exitCode', 'startedAt', 'endedAt', 'why'],
      properties: { status: { const: 'failed' }, exitCode: code, startedAt: time, endedAt: time, why: text },
    },
  ],
};

/** Whether a file that was read again is the state of a batch: somebody may have changed it, or another program written it. */
export const isBatchState = createAjv().compile<BatchState>({
  type: 'object',
  required: ['schemaVersion', 'id', 'startedAt', 'endedAt', 'heyan', 'command', 'targets'],
  properties: {
    schemaVersion: { const: 1 },
    id: { type: 'string', pattern: '^[\\w-]{1,80}$' },
    startedAt: time,
    endedAt: { anyOf: [time, { type: 'null' }] },
    heyan: text,
    command: { type: 'string', pattern: '^[0-9a-f]{64}$' },
    targets: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'url', 'outcome'],
        properties: { id: { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$' }, url: text, outcome },
      },
    },
  },
});
