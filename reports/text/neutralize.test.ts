import { expect, it } from 'vitest';
import { neutralize } from './neutralize.ts';

it.each([
  ['terminal escape', '\u001b[2J', '⟨U+001B⟩[2J'],
  ['null', 'a\u0000b', 'a⟨U+0000⟩b'],
  ['C1 control', '\u009b31m', '⟨U+009B⟩31m'],
  ['text turned round', 'exe.\u202egpj', 'exe.⟨U+202E⟩gpj'],
  ['zero width', 'pass\u200bword', 'pass⟨U+200B⟩word'],
  ['hidden tag character', '\u{e0041}', '⟨U+E0041⟩'],
  ['letter without a shape', 'a\u3164b', 'a⟨U+3164⟩b'],
  ['blank of braille', 'a\u2800b', 'a⟨U+2800⟩b'],
  ['grapheme joiner', 'a\u034fb', 'a⟨U+034F⟩b'],
  ['broken surrogate', 'a\ud800b', 'a⟨U+D800⟩b'],
  ['no XML character', '\uffff', '⟨U+FFFF⟩'],
  ['line ends', 'a\r\nb\rc\nd\te', 'a\nb\nc\nd\te'],
  ['ordinary text', '智慧教育平台 “应” 𠮷 ✓ é', '智慧教育平台 “应” 𠮷 ✓ é'],
])('%s', (_name, from, to) => {
  expect(neutralize(from)).toBe(to);
});
