import type { NoticeText } from './noticeText.ts';
import { textPlain } from './textPlain.ts';

const cut = '\n…';

/**
 * A notice as the text of a robot: subject first, no more than so many bytes of UTF-8, cut between two lines. `<@` and `@` would call
 * people of the group by their names; a stranger's title must not.
 */
export const robotText = (text: NoticeText, mostBytes: number): string => {
  const whole = `${text.subject}\n\n${textPlain(text)}`.replaceAll('@', '＠');
  if (Buffer.byteLength(whole) <= mostBytes) return whole;
  const room = mostBytes - Buffer.byteLength(cut);
  let [kept, size] = ['', 0];
  for (const line of whole.split(/(?<=\n)/)) {
    const bytes = Buffer.byteLength(line);
    if (size + bytes > room) break;
    kept += line;
    size += bytes;
  }
  return `${kept.trimEnd()}${cut}`;
};
