import { LineCounter, isNode, parseDocument } from 'yaml';

type Path = readonly string[];

const inJson = (text: string, path: Path): number | undefined => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(
      path.slice(0, length).map((key) => (/^\d+$/.test(key) ? Number(key) : key)),
      true,
    );
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return undefined;
};

const withoutComments = (text: string): string =>
  text
    .replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ' '))
    .replaceAll(/(^|\s)\/\/.*$/gm, (comment) => ' '.repeat(comment.length));

/** Key after key, each behind the one that holds it: right wherever a configuration is written as one object. */
const inCode = (text: string, path: Path): number | undefined => {
  const code = withoutComments(text);
  let at = 0;
  let found: number | undefined;
  for (const key of path) {
    if (/^\d+$/.test(key)) continue;
    const escaped = key.replaceAll(/[^\w]/g, String.raw`\$&`);
    const written = new RegExp(String.raw`(?:^|[\s{,])(?:'${escaped}'|"${escaped}"|${escaped})\s*[:(,}]`, 'm');
    const match = written.exec(code.slice(at));
    if (match === null) return found;
    at += match.index + match[0].length;
    found = code.slice(0, at).split('\n').length;
  }
  return found;
};

/** The line, from 1, where a configuration says the value at a path; the nearest one around it where that itself is not written. */
export const lineOfPath = (file: string, text: string, path: Path): number | undefined =>
  file.endsWith('.json') ? inJson(text, path) : inCode(text, path);
