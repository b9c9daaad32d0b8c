import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createAjv } from '../../spec/createAjv.ts';
import type { Evidence } from '../../suites/engine/evidence/evidence.ts';
import { hostileText } from '../samples/sampleChecks.ts';
import { sampleReport } from '../samples/sampleReport.ts';
import { neutralize } from '../text/neutralize.ts';
import { curlLine } from './curlLine.ts';
import { renderHar } from './renderHar.ts';

const har12 = JSON.parse(readFileSync(new URL('./har12.schema.json', import.meta.url), 'utf8')) as object;

interface Har {
  readonly log: {
    readonly version: string;
    readonly pages: readonly { readonly id: string }[];
    readonly entries: readonly {
      readonly pageref: string;
      readonly request: Record<string, unknown>;
      readonly response: Record<string, unknown>;
    }[];
  };
}

describe('renderHar', () => {
  const { log } = JSON.parse(renderHar(sampleReport())) as Har;

  it('is HAR 1.2, and the schema refuses what is not', () => {
    const validate = createAjv({ allErrors: true }).compile(har12);
    expect({ valid: validate({ log }), errors: validate.errors }).toEqual({ valid: true, errors: null });
    const [entry] = log.entries;
    expect(
      validate({ log: { ...log, entries: [{ ...entry, response: { ...entry?.response, status: undefined } }] } }),
    ).toBe(false);
    expect(validate({ log: { ...log, entries: [{ ...entry, curl: 'unknown field' }] } })).toBe(false);
  });

  it('has an entry per exchange, each on the page of its check', () => {
    expect([log.version, log.entries.length]).toEqual(['1.2', 2]);
    expect(log.entries.every((entry) => log.pages.some((page) => page.id === entry.pageref))).toBe(true);
  });

  it('keeps request and response as captured, redaction included', () => {
    expect(log.entries[0]?.request).toMatchObject({
      method: 'GET',
      headers: [
        { name: 'user-agent', value: 'heyan' },
        { name: 'x-app-key', value: '[redacted]' },
      ],
      queryString: [{ name: 'x', value: "it's" }],
    });
    expect(log.entries[0]?.response).toMatchObject({
      status: 200,
      content: { mimeType: 'text/html; charset=utf-8', comment: 'cut off' },
      bodySize: -1,
    });
  });

  it('says what was never answered', () => {
    expect(log.entries[1]?.response).toMatchObject({ status: 0, _error: `socket hang up ${hostileText}` });
  });
});

describe('curlLine', () => {
  const exchanges = sampleReport().checks.flatMap((check) =>
    check.evidence.filter(
      (evidence): evidence is Extract<Evidence, { kind: 'exchange' }> => evidence.kind === 'exchange',
    ),
  );

  it('passes to curl exactly what was sent, through a real shell', () => {
    const [, posted] = exchanges;
    if (posted === undefined) throw new Error('The sample has lost its second exchange.');
    const script = curlLine(posted).replace(/^curl/, 'for argument in');
    const received = execFileSync('sh', ['-c', `${script}; do printf '%s\\0' "$argument"; done`], { encoding: 'utf8' })
      .split('\0')
      .slice(0, -1);
    expect(received).toEqual([
      '--globoff',
      '--include',
      '--request',
      'POST',
      '--header',
      'content-type: application/json',
      '--data-raw',
      neutralize(posted.request.body ?? ''),
      '--url',
      neutralize(posted.request.url),
    ]);
  });
});
