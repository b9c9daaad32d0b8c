import { StringDecoder } from 'node:string_decoder';

/**
 * Cuts what comes in parts into lines, without their ends. A line of more than `most` characters is not waited for:
 * `tooLong` is called, once, and nothing is read any more.
 */
export const createLineReader = (
  most: number,
  line: (text: string) => void,
  tooLong: () => void,
): ((part: Uint8Array) => void) => {
  const decoder = new StringDecoder('utf8');
  let begun: string[] = [];
  let length = 0;
  let ended = false;
  return (part) => {
    if (ended) return;
    const [first = '', ...others] = decoder
      .write(Buffer.from(part.buffer, part.byteOffset, part.byteLength))
      .split('\n');
    for (const [index, text] of [first, ...others].entries()) {
      if (index > 0) {
        const whole = begun.join('');
        begun = [];
        length = 0;
        line(whole);
      }
      begun.push(text);
      length += text.length;
      if (length > most) {
        ended = true;
        begun = [];
        return tooLong();
      }
    }
    return undefined;
  };
};
