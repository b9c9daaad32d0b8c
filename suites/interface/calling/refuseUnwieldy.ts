import { CandidateError } from '../../engine/errors/candidateError.ts';

/** A page has at most a thousand records; more values than this are read by nobody, and kept they would take gigabytes. */
const mostValues = 500_000;
/** A record is flat, and its envelope has a level or two. Each level is an object of its own, however little it holds. */
const mostLevels = 1_000;
/** Bytes of one value, and of an answer. A scene keeps its answers, and a run has dozens of scenes. */
const longestText = 1_048_576;
const mostBytes = 8 * 1_048_576;

const [comma, quote, backslash] = [0x2c, 0x22, 0x5c];
const opening: ReadonlySet<number> = new Set([0x5b, 0x7b]);
const closing: ReadonlySet<number> = new Set([0x5d, 0x7d]);

/**
 * Looks at the bytes of an answer before they are parsed as JSON.
 * @throws CandidateError where it is larger, deeper, or of more values than anybody reads.
 */
export const refuseUnwieldy = (bytes: Uint8Array, url: string): void => {
  let [separators, level, deepest] = [0, 0, 0];
  let isText = false;
  let [begun, longest] = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (isText) {
      if (byte === backslash) at += 1;
      else if (byte === quote) {
        isText = false;
        if (at - begun > longest) longest = at - begun;
      }
    } else if (byte === quote) {
      isText = true;
      begun = at;
    } else if (byte === comma) separators += 1;
    else if (opening.has(byte)) {
      level += 1;
      if (level > deepest) deepest = level;
    } else if (closing.has(byte)) level -= 1;
  }
  if (longest > longestText)
    throw new CandidateError('unreadable', {
      'zh-CN': `${url} 的一次应答中有一个值长 ${longest} 字节，超过 ${longestText} 字节，不予解析。`,
      en: `One answer of ${url} has a value of ${longest} bytes, over ${longestText}, and is not parsed.`,
    });
  if (bytes.length > mostBytes)
    throw new CandidateError('unreadable', {
      'zh-CN': `${url} 的一次应答长 ${bytes.length} 字节，超过 ${mostBytes} 字节，不予解析；请减小每页的条数。`,
      en: `One answer of ${url} has ${bytes.length} bytes, over ${mostBytes}, and is not parsed: let pages be smaller.`,
    });
  if (deepest > mostLevels)
    throw new CandidateError('unreadable', {
      'zh-CN': `${url} 的一次应答嵌套 ${deepest} 层，超过 ${mostLevels} 层，不予解析；记录的字段应为单个的值。`,
      en: `One answer of ${url} is nested ${deepest} levels deep, over ${mostLevels}, and is not parsed: fields of a record are to be single values.`,
    });
  if (separators >= mostValues)
    throw new CandidateError('unreadable', {
      'zh-CN': `${url} 的一次应答含 ${separators} 个以上的值，超过 ${mostValues}，不予解析；请按页返回。`,
      en: `One answer of ${url} has more than ${separators} values, over ${mostValues}, and is not parsed: give them in pages.`,
    });
};
