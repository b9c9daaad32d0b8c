import { assert, property, string } from 'fast-check';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { cssString } from './cssString.ts';
import { runningHeader } from './runningHeader.ts';

it('holds any text, and nothing of it ends the string, the rule or the element', () => {
  assert(
    property(string({ unit: 'binary' }), (text) => {
      const written = cssString(text);
      expect(written).toMatch(/^"(?:[\dA-Za-z ]|\\[\da-f]+ )*"$/);
      const read = written
        .slice(1, -1)
        .replaceAll(/\\([\da-f]+) /g, (_all, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
      expect(read).toBe(text.toWellFormed());
    }),
  );
});

it('names the examined in the head of each printed page but the cover', () => {
  const name = `</style><script>alert(1)</script>"; } body { display: none }`;
  const css = runningHeader({ left: { 'zh-CN': name, en: name }, right: { 'zh-CN': '不符合', en: 'not conformant' } });
  const { document } = new JSDOM(`<style>${css}</style>`).window;
  expect([document.querySelectorAll('script').length, document.querySelectorAll('style').length]).toEqual([0, 1]);
  expect(css).not.toContain('display');
  expect(css.match(/@page \w+:first/g)?.length).toBe(2);
});
