import { beaconParameters } from './beaconParameters.ts';
import type { Localized } from './localized.ts';
import type { ProfileValues } from './profiles/profileValues.ts';

const { resourceId, playedSegments, score } = beaconParameters;

/** An event by which a page reports what tables 3 and 4 count. */
export interface BeaconEvent {
  /** Its code stands in the profile under this name. */
  readonly code: keyof ProfileValues['beacon']['codes'];
  readonly type: 'CLK' | 'EXP' | 'OTHER';
  readonly when: Localized;
  /** Names of what goes along with it. */
  readonly properties: readonly string[];
}

/** The event plan: what the indicators are computed from, besides page views. */
export const beaconEvents: readonly BeaconEvent[] = [
  {
    code: 'navigationExposure',
    type: 'EXP',
    when: { 'zh-CN': '导航栏进入可视区域', en: 'A navigation bar comes into view' },
    properties: [],
  },
  {
    code: 'carouselExposure',
    type: 'EXP',
    when: { 'zh-CN': '轮播图进入可视区域', en: 'A carousel comes into view' },
    properties: [],
  },
  {
    code: 'play',
    type: 'OTHER',
    when: {
      'zh-CN': '播放了一段；报播放过的区间，不报末次位置',
      en: 'Something was played; the segments played, not the last position',
    },
    properties: [resourceId, playedSegments],
  },
  {
    code: 'click',
    type: 'CLK',
    when: {
      'zh-CN': '点击目标按钮（自动点击埋码之外）',
      en: 'A click on a target button, where it is not tracked automatically',
    },
    properties: [],
  },
  { code: 'submit', type: 'OTHER', when: { 'zh-CN': '提交表单', en: 'A form is submitted' }, properties: [] },
  { code: 'like', type: 'CLK', when: { 'zh-CN': '点赞', en: 'A like' }, properties: [resourceId] },
  { code: 'forward', type: 'CLK', when: { 'zh-CN': '转发', en: 'A forward' }, properties: [resourceId] },
  {
    code: 'favourite',
    type: 'CLK',
    when: { 'zh-CN': '收藏', en: 'An addition to favourites' },
    properties: [resourceId],
  },
  { code: 'rating', type: 'CLK', when: { 'zh-CN': '评分', en: 'A rating' }, properties: [resourceId, score] },
];
