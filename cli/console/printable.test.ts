import { assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { neutralize } from '../../reports/text/neutralize.ts';
import { makeDirectory } from '../../fixtures/starting/makeDirectory.ts';
import { printable } from './printable.ts';

const marks = ['\u202e', '\u2066', '\u200b', '\u200f', '\u3164', '\u009b', '\u007f', '\u001b', '\u0007', '\u2028'];

describe('what reaches a terminal', () => {
  it.each(marks)('shows %j in a line, with colours and without', (mark) => {
    for (const color of [true, false]) {
      expect(printable(`平台${mark}name`, color)).not.toContain(mark);
      expect(printable(`平台${mark}name`, color)).toContain('⟨U+');
    }
  });
  it('is JSON that means the same, without the marks', () => {
    assert(
      property(
        string({
          unit: oneof(constantFrom(...marks), string({ unit: 'grapheme', minLength: 1, maxLength: 1 })),
        }),
        (text) => {
          const said = printable(JSON.stringify({ text }), false);
          expect(JSON.parse(said)).toEqual({ text });
          for (const mark of marks) expect(said).not.toContain(mark);
        },
      ),
    );
  });
  it('has our colours only where there are colours', () => {
    const red = '\u001b[31m✗\u001b[0m \u001b[2J';
    expect(printable(red, true)).toBe('\u001b[31m✗\u001b[0m ⟨U+001B⟩[2J');
    expect(printable(red, false)).toBe(neutralize(red));
    expect(printable('\u001b[8mhidden', true)).toContain('⟨U+001B⟩');
  });
});

test.runIf(process.platform === 'linux').each(['/proc/x', '/proc/x/y', '/dev/null/x', '/proc/self/mem'])(
  'a directory %s that cannot be made is refused, not waited for',
  (directory) => expect(() => makeDirectory(directory)).toThrow(/^E[A-Z]+/),
);
