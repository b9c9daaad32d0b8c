/**
 * The first key that an object of valid JSON text has twice, or a `__proto__`; undefined when there is none. One pass
 * over the text, deep nesting included.
 */
export const repeatedKey = (text: string): string | undefined => {
  // The keys of each object that is open; one alone needs no set.
  const open: (Set<string> | string | null | undefined)[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (char === 0x7b) open.push(null);
    else if (char === 0x5b) open.push(undefined);
    else if (char === 0x7d || char === 0x5d) open.pop();
    else if (char === 0x22) {
      let end = at + 1;
      while (end < text.length && text.charCodeAt(end) !== 0x22) end += text.charCodeAt(end) === 0x5c ? 2 : 1;
      let after = end + 1;
      while (after < text.length && text.charCodeAt(after) <= 0x20) after += 1;
      const keys = open.at(-1);
      if (keys !== undefined && text.charCodeAt(after) === 0x3a) {
        const raw = text.slice(at + 1, end);
        const key = raw.includes('\\') ? (JSON.parse(`"${raw}"`) as string) : raw;
        if (key === '__proto__' || key === keys || (keys instanceof Set && keys.has(key))) return key;
        if (keys === null) open[open.length - 1] = key;
        else if (typeof keys === 'string') open[open.length - 1] = new Set([keys, key]);
        else keys.add(key);
      }
      at = end;
    }
  }
  return undefined;
};
