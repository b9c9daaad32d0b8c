import { PassThrough } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { readKeys } from './readKeys.ts';
import type { Key } from './readKeys.ts';

test('letters, Enter and control keys are heard at once, also as an input method writes them; others are not', async () => {
  const raw: boolean[] = [];
  const keyboard = Object.assign(new PassThrough(), { setRawMode: (on: boolean) => raw.push(on) });
  const pressed: Key[] = [];
  const close = readKeys(keyboard, (key) => pressed.push(key));
  // Cursor keys in both of their modes end in letters, and so does Alt with one.
  const typed = ['r', 'R\r', 'ａ', 'x1重', '\u001b[A', '\u001bOA', '\u001ba', '\n', 'q', '\u0003', '\u0004', '\u0001'];
  for (const text of typed) {
    keyboard.write(text);
    await turn();
  }
  expect(pressed).toEqual(['again', 'again', 'again', 'all', 'again', 'quit', 'interrupt', 'quit']);
  expect(raw).toEqual([true]);
  close();
  keyboard.write('r');
  await turn();
  expect(pressed).toHaveLength(8);
  expect(raw).toEqual([true, false]);
  expect(keyboard.isPaused()).toBe(true);
});
