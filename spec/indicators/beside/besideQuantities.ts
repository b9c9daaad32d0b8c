import { readFileSync } from 'node:fs';
import type { Localized } from '../../localized.ts';

/** A quantity that the text of chapter 6 asks for and its tables leave out; it is no indicator and has no row. */
export interface BesideQuantity {
  readonly id: string;
  readonly clause: string;
  readonly name: Localized;
  readonly unit: Localized;
  readonly definition: Localized;
  /** As `indicatorSql`: the same parameters, the same columns. */
  readonly sql: string;
}

/** Beside the 54. Security events (6.8) are not among them: the text describes no data from which to count them. */
export const besideQuantities: readonly BesideQuantity[] = [
  {
    id: 'average-visit-duration',
    clause: '6.4',
    name: { 'zh-CN': '平均浏览时长', en: 'Average length of a visit' },
    unit: { 'zh-CN': '秒', en: 'seconds' },
    definition: {
      'zh-CN': '同一访客相邻事件间隔不足 30 分钟的归为一次访问，访问时长为首末事件之差；取各次访问的平均值。没有访问则缺失。',
      en: 'Events of one visitor less than 30 minutes apart are one visit, which lasts from its first to its last event; the mean over the visits. Absent without a visit.',
    },
    sql: readFileSync(new URL('./average-visit-duration.sql', import.meta.url), 'utf8'),
  },
];
