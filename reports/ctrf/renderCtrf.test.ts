import { describe, expect, it } from 'vitest';
import { createAjv } from '../../spec/createAjv.ts';
import { sampleReport } from '../samples/sampleReport.ts';
import { renderCtrf } from './renderCtrf.ts';

const integers = (...names: readonly string[]): Record<string, { readonly type: 'integer' }> =>
  Object.fromEntries(names.map((name) => [name, { type: 'integer' }]));
const text = { type: 'string' } as const;
const texts = { type: 'array', items: text } as const;

/** What CTRF's own schema asks of the members we write. */
const schema = {
  type: 'object',
  additionalProperties: false,
  required: ['results', 'reportFormat', 'specVersion'],
  properties: {
    reportFormat: { const: 'CTRF' },
    specVersion: { type: 'string', pattern: String.raw`^\d+\.\d+\.\d+$` },
    reportId: { type: 'string', format: 'uuid' },
    timestamp: { type: 'string', format: 'date-time' },
    generatedBy: text,
    results: {
      type: 'object',
      additionalProperties: false,
      required: ['tool', 'summary', 'tests'],
      properties: {
        tool: {
          type: 'object',
          additionalProperties: false,
          required: ['name'],
          properties: { name: text, version: text },
        },
        summary: {
          type: 'object',
          additionalProperties: false,
          required: ['tests', 'passed', 'failed', 'skipped', 'pending', 'other', 'start', 'stop'],
          properties: {
            ...integers('tests', 'passed', 'failed', 'skipped', 'pending', 'other', 'suites', 'start', 'stop'),
            extra: { type: 'object' },
          },
        },
        tests: {
          type: 'array',
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['name', 'status', 'duration'],
            properties: {
              id: { type: 'string', format: 'uuid' },
              name: { type: 'string', minLength: 1 },
              status: { enum: ['passed', 'failed', 'skipped', 'pending', 'other'] },
              ...integers('duration', 'start', 'stop'),
              suite: { ...texts, minItems: 1 },
              message: text,
              trace: text,
              rawStatus: text,
              tags: texts,
              type: text,
              extra: { type: 'object' },
            },
          },
        },
        environment: {
          type: 'object',
          additionalProperties: false,
          properties: {
            reportName: text,
            appName: text,
            osPlatform: text,
            testEnvironment: text,
            extra: { type: 'object' },
          },
        },
      },
    },
  },
};

describe('renderCtrf', () => {
  it('has the shape of CTRF', () => {
    const validate = createAjv({ allErrors: true }).compile(schema);
    validate(JSON.parse(renderCtrf(sampleReport())));
    expect(validate.errors).toBeNull();
  });

  it('carries level, basis, clauses and the gate', () => {
    const { results } = JSON.parse(renderCtrf(sampleReport())) as {
      results: { summary: { extra: object }; tests: { extra: { checkId: string } }[] };
    };
    expect(results.summary.extra).toMatchObject({
      levels: { core: 'nonconformant', full: 'nonconformant' },
      gate: { name: 'core', outcome: 'violated' },
    });
    const extra = (id: string) => results.tests.find((test) => test.extra.checkId === id)?.extra;
    expect(extra('beacon.covers-every-column')).toMatchObject({ basis: 'text', level: 'core', clauses: ['7.1.2'] });
    expect(extra('beacon.snippet-in-head')).toMatchObject({ basis: 'assumed', level: null });
    expect(extra('exchange.encrypted')).toMatchObject({ waiver: { owner: '信息中心' } });
  });

  it('counts neither a warning nor a suite error as passed or failed', () => {
    const { results } = JSON.parse(renderCtrf(sampleReport())) as {
      results: { summary: Record<string, number>; tests: { rawStatus: string; status: string }[] };
    };
    expect(results.summary).toMatchObject({ tests: 10, passed: 4, failed: 1, skipped: 3, other: 2, pending: 0 });
    expect(
      results.tests
        .filter((test) => test.status === 'other')
        .map((test) => test.rawStatus)
        .sort(),
    ).toEqual(['error', 'warning']);
  });
});
