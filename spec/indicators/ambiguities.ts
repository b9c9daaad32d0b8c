import type { Localized } from '../localized.ts';
import type { Profile } from '../profiles/profile.ts';

/** Something the draft leaves open in an indicator, and which the profile decides. */
export interface Ambiguity {
  /** Key of `indicators` in the profile whose value decides. */
  readonly decidedBy: keyof Profile['values']['indicators'];
  readonly indicators: readonly string[];
  /** Readings that are all computed, by the value of the profile that chooses them; absent where the profile sets a limit. */
  readonly readings?: Readonly<Record<string, Localized>>;
}

/** Every ambiguity of tables 1–7 that the profile decides. */
export const ambiguities: readonly Ambiguity[] = [
  {
    decidedBy: 'visitorWindow',
    indicators: ['t3-1-unique-visitors', 't3-5-views-per-hundred'],
    readings: {
      day: { 'zh-CN': '访客按自然日去重，多日相加', en: 'visitors told apart within the day, the days added up' },
      window: { 'zh-CN': '访客在整个统计窗口内去重', en: 'visitors told apart over the whole window' },
    },
  },
  { decidedBy: 'viewsPerHundredVisitors', indicators: ['t3-5-views-per-hundred'] },
  {
    decidedBy: 'completion',
    indicators: ['t4-9-completion'],
    readings: {
      'union-capped': {
        'zh-CN': '已播放区间的并集除以时长，至多 100%',
        en: 'the union of what was played over the length, at most 100 %',
      },
      literal: {
        'zh-CN': '按字面：浏览时长除以资源时长，可超过 100%',
        en: 'literally: the time played over the length, which can exceed 100 %',
      },
    },
  },
  { decidedBy: 'caseDuration', indicators: ['t5-4-average-handling-time'] },
  { decidedBy: 'goodScoreAtLeast', indicators: ['t5-8-good-evaluations'] },
  { decidedBy: 'badScoreAtMost', indicators: ['t5-9-bad-evaluations'] },
  {
    decidedBy: 'externalCallRate',
    indicators: ['t6-5-external-call-rate'],
    readings: {
      calls: { 'zh-CN': '调用次数除以数据项数，可超过 100%', en: 'calls over data items, which can exceed 100 %' },
      'distinct-items': { 'zh-CN': '被调用过的数据项数除以数据项数', en: 'data items called at all over data items' },
    },
  },
];
