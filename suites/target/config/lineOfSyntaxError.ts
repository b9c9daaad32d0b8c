import { LineCounter, parseDocument } from 'yaml';

// One token of JSON, or blanks.
const token =
  /\s+|"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[[\]{},:]/uy;

/** Where a text first holds what no JSON is made of; undefined: only the order of its tokens is wrong. */
const strangeAt = (text: string): number | undefined => {
  token.lastIndex = 0;
  for (let at = 0; at < text.length; at = token.lastIndex) {
    if (!token.test(text)) return at;
  }
  return undefined;
};

const ofJson = (text: string, message: string): number | undefined => {
  const told = /\(line (\d+) column \d+\)/.exec(message)?.[1];
  if (told !== undefined) return Number(told);
  const at = strangeAt(text);
  if (at !== undefined) return text.slice(0, at).split('\n').length;
  const lines = new LineCounter();
  const [error] = parseDocument(text, { lineCounter: lines }).errors;
  return error === undefined ? undefined : lines.linePos(error.pos[0]).line;
};

/** The line, from 1, at which a configuration cannot be read or run; undefined where nothing tells. `error`: what reading it threw. */
export const lineOfSyntaxError = (file: string, text: string, error: unknown): number | undefined => {
  if (!(error instanceof Error)) return undefined;
  if (file.endsWith('.json')) return ofJson(text, error.message);
  const name = file.replaceAll('\\', '/').split('/').at(-1) ?? file;
  const told = (error.stack ?? '').split('\n').find((line) => line.includes(`${name}:`) || line.includes(`${name}?`));
  const line = /:(\d+)(?::\d+)?\)?$/.exec(told?.trim() ?? '')?.[1];
  return line === undefined ? undefined : Number(line);
};
