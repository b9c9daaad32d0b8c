import { emitKeypressEvents } from 'node:readline';
import type { Key as Pressed } from 'node:readline';
import type { Readable } from 'node:stream';

/** A terminal to read from; `process.stdin` is one. */
export type Keyboard = Readable & { readonly setRawMode: (raw: boolean) => unknown };

export type Key = 'again' | 'all' | 'quit' | 'interrupt';

const letters: Readonly<Record<string, Key>> = { r: 'again', a: 'all', q: 'quit' };
const controls: Readonly<Record<string, Key>> = { c: 'interrupt', d: 'quit' };

/** An input method may write letters at full width. */
const meaningOf = (text: string | undefined, { name = '', ctrl = false, meta = false }: Pressed): Key | undefined => {
  if (ctrl) return controls[name];
  if (name === 'return' || name === 'enter') return 'again';
  return meta ? undefined : letters[(text ?? '').normalize('NFKC').toLowerCase()];
};

/** Tells of keys as they are pressed, without Enter; gives the terminal back when it is called. */
export const readKeys = (keyboard: Keyboard, pressed: (key: Key) => void): (() => void) => {
  const listen = (text: string | undefined, key: Pressed): void => {
    const meaning = meaningOf(text, key);
    if (meaning !== undefined) pressed(meaning);
  };
  emitKeypressEvents(keyboard);
  keyboard.setRawMode(true);
  keyboard.on('keypress', listen);
  keyboard.resume();
  return () => {
    keyboard.off('keypress', listen);
    keyboard.setRawMode(false);
    keyboard.pause();
  };
};
