import { assert, constantFrom, nat, pre, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendLog } from './appendLog.ts';
import { readLog } from './readLog.ts';
import { writeLog } from './writeLog.ts';

const at = '2026-11-26T12:00:00.000Z';
const first = { event: 'certified', number: 'HY-1', sha256: 'ab'.repeat(32) } as const;
const second = { event: 'withdrawn', number: 'HY-1', on: '2026-12-01', reason: '样品不实' } as const;
const lines = appendLog(appendLog([], [first], at), [first, second], at);
const text = writeLog(lines);

describe('the log of the register', () => {
  it('grows, and writes nothing twice', () => {
    expect(lines.map(({ event }) => event)).toEqual(['certified', 'withdrawn']);
    expect(appendLog(lines, [first, second], at)).toEqual(lines);
    expect(readLog(text)).toEqual({ ok: true, lines });
    expect(readLog('')).toEqual({ ok: true, lines: [] });
  });

  it('tells of any changed letter', () => {
    assert(
      property(nat(text.length - 1), constantFrom('x', '0', ' ', '}'), (place, letter) => {
        pre(text[place] !== letter && text[place] !== '\n');
        expect(readLog(text.slice(0, place) + letter + text.slice(place + 1)).ok).toBe(false);
      }),
    );
  });

  it.each([
    ['a line left out', writeLog(lines.slice(1))],
    ['lines exchanged', writeLog(lines.toReversed())],
    ['a line twice', text + text],
    ['no log', '[1]\n'],
    ['nothing of a line', 'null\n'],
  ])('refuses %s', (_, given) => {
    expect(readLog(given).ok).toBe(false);
  });
});
