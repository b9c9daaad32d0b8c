import { expect, test } from 'vitest';
import { joinChineseLines } from './joinChineseLines.ts';

test('lines of one paragraph are joined, between Chinese letters only', () => {
  expect(joinChineseLines('其余一切路径、\n名称与界限\n及 JSON\n等，\n  见下。')).toBe(
    '其余一切路径、名称与界限及 JSON\n等，见下。',
  );
});

test('what ends with its line stays apart', () => {
  for (const text of ['# 标题\n正文', '| 甲 |\n| 乙 |', '一段。\n\n另一段。', '一段：\n- 甲\n- 乙'])
    expect(joinChineseLines(text)).toBe(text);
});
