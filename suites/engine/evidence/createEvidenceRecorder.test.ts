import { describe, expect, it } from 'vitest';
import { createEvidenceRecorder } from './createEvidenceRecorder.ts';
import { createRedactor } from './createRedactor.ts';
import type { Evidence, EvidenceInput } from './evidence.ts';

const clock = { now: () => Date.UTC(2026, 10, 23, 8) };
const recorder = (secrets: readonly string[] = []) => createEvidenceRecorder('a.check', createRedactor(secrets), clock);
const note = (text: string): EvidenceInput => ({ kind: 'note', text });
const sizeOf = (items: readonly Evidence[]): number => items.reduce((sum, one) => sum + JSON.stringify(one).length, 0);

describe('what a check saw', () => {
  it('is kept in order, with an id of its own and the time', () => {
    const { record, items } = recorder();
    expect([record(note('one')), record(note('two'))]).toEqual(['a.check#1', 'a.check#2']);
    const at = '2026-11-23T08:00:00.000Z';
    expect(items()).toEqual([
      { id: 'a.check#1', kind: 'note', at, text: 'one' },
      { id: 'a.check#2', kind: 'note', at, text: 'two' },
    ]);
  });

  it('is named by id, each once, in the order captured', () => {
    const { record, named } = recorder();
    for (const text of ['one', 'two', 'three']) record(note(text));
    expect(named(['a.check#3', 'a.check#1', 'a.check#3', 'a.check#9']).map(({ id }) => id)).toEqual([
      'a.check#1',
      'a.check#3',
    ]);
    expect(named([])).toEqual([]);
  });

  it('is without secrets, also those that become known while it works', () => {
    const { record, addSecret, items } = recorder(['hunter22']);
    addSecret('later-one');
    record(note('hunter22 and later-one'));
    expect(items()).toMatchObject([{ text: '[redacted] and [redacted]' }]);
  });
});

describe('an exchange', () => {
  const request = { method: 'GET', url: 'http://a.invalid/', headers: { cookie: 'sid=1', accept: 'hunter22' } };

  it('loses the credentials of its headers, on both sides', () => {
    const { record, items } = recorder(['hunter22']);
    const response = { status: 200, headers: { 'set-cookie': 'sid=2', etag: 'x' }, body: '', truncated: false };
    record({ kind: 'exchange', request, response, durationMs: 3 });
    expect(items()).toMatchObject([
      {
        request: { method: 'GET', headers: { cookie: '[redacted]', accept: '[redacted]' } },
        response: { status: 200, headers: { 'set-cookie': '[redacted]', etag: 'x' }, truncated: false },
        durationMs: 3,
      },
    ]);
  });

  it('that broke keeps what broke it', () => {
    const { record, items } = recorder();
    record({ kind: 'exchange', request, response: { error: 'ECONNRESET' }, durationMs: 3 });
    expect(items()).toMatchObject([{ response: { error: 'ECONNRESET' } }]);
  });

  it('keeps a hundred headers', () => {
    const { record, items } = recorder();
    const headers = Object.fromEntries(Array.from({ length: 150 }, (_, at) => [`x-${at}`, 'v']));
    const response = { status: 200, headers, body: '', truncated: false };
    record({ kind: 'exchange', request: { ...request, headers }, response, durationMs: 3 });
    const [kept] = items();
    if (kept?.kind !== 'exchange' || 'error' in kept.response) throw new Error('an exchange was recorded');
    for (const side of [kept.request, kept.response]) {
      expect(Object.keys(side.headers)).toHaveLength(100);
      expect(side.headers).not.toHaveProperty('…');
    }
  });
});

describe('too much', () => {
  const more = (count: number) => ({
    id: 'a.check#more',
    kind: 'note',
    at: '2026-11-23T08:00:00.000Z',
    text: `另有 ${count} 条证据超出上限，未保留。 / ${count} more pieces of evidence were beyond the limit and not kept.`,
  });

  it('than two hundred pieces are counted, not kept; their ids name nothing', () => {
    const { record, items, named } = recorder();
    const ids = Array.from({ length: 200 }, (_, at) => record(note(`${at}`)));
    expect(items().map(({ id }) => id)).toEqual(ids);
    const beyond = [record(note('x')), record(note('y')), record(note('z'))];
    expect(items()).toHaveLength(201);
    expect(items().at(-1)).toEqual(more(3));
    expect(named(beyond)).toEqual([]);
    expect(new Set([...ids, ...beyond]).size).toBe(203);
  });

  it('than a mebibyte is not kept; just so much is, and what is small enough still finds its place', () => {
    const { record, items } = recorder();
    const limit = 1_048_576;
    for (let left = limit; left > 9_000; left = limit - sizeOf(items())) record(note('x'.repeat(8_000)));
    const before = items();
    const overhead = sizeOf(before.slice(-1)) - 8_000;
    const left = limit - sizeOf(before) - overhead;
    record(note('x'.repeat(left + 1)));
    expect(items()).toEqual([...before, more(1)]);
    record(note('x'.repeat(left)));
    expect(sizeOf(items().slice(0, -1))).toBe(limit);
    record(note(''));
    expect(items().at(-1)).toEqual(more(2));
  });
});
