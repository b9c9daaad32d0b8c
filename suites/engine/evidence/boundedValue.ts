/** Limits of what is kept of one value that came from a candidate. */
const longestText = 8_192;
const longestList = 100;
const deepest = 12;
const mostNodes = 2_000;
const credentialKey = /(?:password|passwd|secret|token)$/i;

const cut = (text: string): string => {
  const whole = text.toWellFormed();
  return whole.length <= longestText
    ? whole
    : `${whole.slice(0, longestText).toWellFormed()}… [+${whole.length - longestText}]`;
};

/**
 * A JSON-safe copy of `value`, bounded in length, depth and number of nodes; `text` is applied to every string (redaction).
 * Nothing of the original is called: getters and toJSON of foreign objects are not trusted, dates and errors become text.
 */
export const boundedValue = (value: unknown, text: (original: string) => string = (original) => original): unknown => {
  let nodes = 0;
  const walk = (node: unknown, depth: number): unknown => {
    nodes += 1;
    if (nodes > mostNodes) return '…';
    switch (typeof node) {
      case 'string':
        return cut(text(node));
      case 'number':
        return Number.isFinite(node) ? node : String(node);
      case 'bigint':
        return node.toString();
      case 'boolean':
        return node;
      case 'undefined':
        return null;
      case 'object':
        break;
      default:
        return `[${typeof node}]`;
    }
    if (node === null) return null;
    if (node instanceof Date) return Number.isNaN(node.getTime()) ? 'Invalid Date' : node.toISOString();
    if (node instanceof Error) return cut(text(`${node.name}: ${node.message}`));
    if (ArrayBuffer.isView(node)) return `[${node.byteLength} bytes]`;
    if (depth >= deepest) return '…';
    if (node instanceof Set) return walk([...node], depth);
    if (Array.isArray(node)) {
      const kept = node.slice(0, longestList).map((item) => walk(item, depth + 1));
      return node.length > longestList ? [...kept, `… [+${node.length - longestList}]`] : kept;
    }
    const entries =
      node instanceof Map ? [...node].map(([key, item]) => [String(key), item] as const) : Object.entries(node);
    // A value that a key names as a credential is hidden even when nobody announced it as a secret.
    const kept = entries
      .slice(0, longestList)
      .map(
        ([key, item]) =>
          [
            cut(text(key)),
            typeof item === 'string' && credentialKey.test(key) ? '[redacted]' : walk(item, depth + 1),
          ] as const,
      );
    if (entries.length > longestList) kept.push(['…', `[+${entries.length - longestList}]`]);
    return Object.fromEntries(kept);
  };
  return walk(value, 0);
};
