import { assert, constantFrom, nat, pre, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendLog } from './appendLog.ts';
import { compareLogs } from './compareLogs.ts';
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

  const sixth = Array.from({ length: 6 }, (_, index) => ({ ...first, number: `HY-${index + 1}` }));
  const long = appendLog([], sixth, at);
  const rows = long.map((line) => writeLog([line]));
  const other = appendLog(
    long.slice(0, 3),
    [
      { ...first, number: 'HY-9' },
      { ...first, number: 'HY-10' },
    ],
    at,
  );
  const written = (...parts: readonly string[]): string => parts.join('');
  it.each([
    ['a line left out', written(...rows.slice(0, 2), ...rows.slice(3)), 2, 'missing'],
    ['its first line left out', written(...rows.slice(1)), 0, 'missing'],
    [
      'two lines exchanged',
      written(...rows.slice(0, 2), rows[3] ?? '', rows[2] ?? '', ...rows.slice(4)),
      2,
      'reordered',
    ],
    ['all lines reversed', written(...rows.toReversed()), 0, 'reordered'],
    ['a line twice', written(...rows.slice(0, 3), rows[2] ?? '', ...rows.slice(3)), 3, 'repeated'],
    ['all of it twice', written(...rows, ...rows), 6, 'repeated'],
    ['two lines that continue the same one', written(...rows.slice(0, 4), writeLog(other.slice(3))), 4, 'forked'],
    ['a line changed and its hash left', writeLog(long).replace('HY-4', 'HY-7'), 3, 'altered'],
    ['an end within a line', writeLog(long).slice(0, -30), 5, 'cut'],
    ['no end of its last line', writeLog(long).slice(0, -1), 5, 'cut'],
    ['an empty line', written(...rows.slice(0, 2), '\n', ...rows.slice(2)), 2, 'altered'],
    ['no log', '[1]\n', 0, 'altered'],
    ['nothing of a line', 'null\n', 0, 'altered'],
  ])('with %s is refused, and the entry is named', (_, given, line, fault) => {
    expect(readLog(given)).toEqual({ ok: false, line, fault });
  });

  it('is compared with what was seen of it before', () => {
    expect(compareLogs(long.slice(0, 4), long)).toBeUndefined();
    expect(compareLogs(long, long.slice(0, 4))).toEqual({ line: 4, fault: 'cut' });
    expect(compareLogs(long, other)).toEqual({ line: 3, fault: 'forked' });
    expect(compareLogs(long[2]?.hash ?? '', long)).toBeUndefined();
    expect(compareLogs(long[5]?.hash ?? '', long.slice(0, 4))).toEqual({ line: 4, fault: 'missing' });
  });
});
