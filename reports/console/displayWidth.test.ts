import { expect, it } from 'vitest';
import { displayWidth } from './displayWidth.ts';

it.each([
  ['heyan', 5],
  ['核验：“通过”', 12],
  ['ｒ、。', 6],
  ['e\u0301', 1],
  ['👨‍👩‍👧', 2],
  ['✓ ✗ ⚠', 5],
  ['🧪', 2],
  ['\u001b[31m红\u001b[39m', 2],
  ['', 0],
])('%s takes %i cells', (text, cells) => {
  expect(displayWidth(text)).toBe(cells);
});
