import type { Localized } from '../localized.ts';
import type { Profile } from '../profiles/profile.ts';

/** Something the draft leaves open in an indicator, and which the profile decides. */
export interface Ambiguity {
  /** Key of `indicators` in the profile whose value decides. */
  readonly decidedBy: keyof Profile['values']['indicators'];
  /** Ids of indicators, and of quantities beside them. */
  readonly indicators: readonly string[];
  /**
   * Readings that are all computed, by the value of the profile that chooses them; absent where the profile sets a limit or
   * how parts are named. Each leaves what else is open as the profile decides it. An id is another's in no indicator.
   */
  readonly readings?: Readonly<Record<string, Localized>>;
  /** Units of readings that do not have the indicator's own. */
  readonly units?: Readonly<Record<string, Localized>>;
}

const visits = ['t3-1-unique-visitors', 't3-5-views-per-hundred'];
const percent = { 'zh-CN': '%', en: '%' } as const;

/** Every ambiguity of tables 1–7, and of what the text asks for beside them, that the profile decides. */
export const ambiguities: readonly Ambiguity[] = [
  {
    decidedBy: 'utilization',
    indicators: [
      't1-1-cpu-utilization',
      't1-2-memory-utilization',
      't1-3-disk-utilization',
      't1-4-bandwidth-utilization',
    ],
    readings: {
      current: { 'zh-CN': '各节点最近一次采样', en: 'the latest sample of each node' },
      'window-mean': { 'zh-CN': '统计窗口内的全部采样', en: 'all samples of the window' },
    },
  },
  {
    decidedBy: 'siteStructure',
    indicators: [
      't2-1-column-id',
      't2-2-column-level',
      't2-3-column-name',
      't2-4-parent-column-id',
      't2-5-column-link',
      't2-6-platform-id',
    ],
    readings: {
      columns: { 'zh-CN': '给出该项的栏目数', en: 'columns that give the item' },
      share: { 'zh-CN': '占全部栏目的比例', en: 'their share of all columns' },
    },
    units: { share: percent },
  },
  {
    decidedBy: 'visitorWindow',
    indicators: visits,
    readings: {
      day: { 'zh-CN': '访客按自然日去重，多日相加', en: 'visitors told apart within the day, the days added up' },
      window: { 'zh-CN': '访客在整个统计窗口内去重', en: 'visitors told apart over the whole window' },
    },
  },
  {
    decidedBy: 'visitorIdentity',
    indicators: visits,
    readings: {
      'address-and-device': {
        'zh-CN': '按源地址与设备区分访客',
        en: 'visitors told apart by source address and device',
      },
      account: {
        'zh-CN': '登录者按账号区分访客，未登录者按源地址与设备',
        en: 'visitors told apart by account where they signed in, else by source address and device',
      },
      device: {
        'zh-CN': '按页面给出的设备标识区分访客，不论源地址；没有标识者按源地址与设备',
        en: 'visitors told apart by the id that the page gives the device, whatever its address, else by source address and device',
      },
    },
  },
  {
    decidedBy: 'deviceIdentity',
    indicators: ['t3-2-devices'],
    readings: {
      device: {
        'zh-CN': '按页面给出的设备标识区分；没有标识者按源地址与设备信息',
        en: 'told apart by the id that the page gives the device, else by source address and device information',
      },
      'address-and-device': {
        'zh-CN': '按源地址与设备信息区分',
        en: 'told apart by source address and device information',
      },
    },
  },
  {
    decidedBy: 'robots',
    indicators: ['t3-4-page-views'],
    readings: {
      'left-out': { 'zh-CN': '不计程序的访问', en: 'without visits of programs' },
      counted: { 'zh-CN': '连同程序的访问', en: 'with visits of programs' },
    },
  },
  { decidedBy: 'pageIdentity', indicators: ['t3-4-page-views'] },
  {
    decidedBy: 'viewsPerHundredVisitors',
    indicators: ['t3-5-views-per-hundred'],
    readings: {
      'unique-visitors': { 'zh-CN': '除以独立访客数', en: 'over unique visitors' },
      'registered-users': { 'zh-CN': '除以注册用户数', en: 'over registered users' },
    },
    units: { 'registered-users': { 'zh-CN': '次/百名注册用户', en: 'views per 100 registered users' } },
  },
  {
    decidedBy: 'clicks',
    indicators: ['t3-6-clicks'],
    readings: {
      'target-buttons': {
        'zh-CN': '点击事件与点赞、转发、收藏、评价',
        en: 'click events, and likes, forwards, favourites and ratings',
      },
      'click-events': { 'zh-CN': '仅点击事件', en: 'click events alone' },
      'own-codes': {
        'zh-CN': '连同未说明类型的自定义事件',
        en: 'with events of own codes that do not say what they are',
      },
    },
  },
  {
    decidedBy: 'clickTrail',
    indicators: ['t3-7-click-trace'],
    readings: {
      exposures: { 'zh-CN': '导航栏、轮播图等的曝光', en: 'exposures of navigation bars, carousels and the like' },
      steps: { 'zh-CN': '由站内其他页面跳转而来的浏览', en: 'page views reached from another page of the site' },
    },
  },
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
  {
    decidedBy: 'viewingTime',
    indicators: ['t4-8-viewing-time'],
    readings: {
      'with-reading': {
        'zh-CN': '播放时长与无时长资源页面的停留时间之和',
        en: 'time played, and time spent on the pages of resources without a length',
      },
      played: { 'zh-CN': '仅播放时长', en: 'time played alone' },
    },
  },
  {
    decidedBy: 'averageViews',
    indicators: ['t4-10-average-views'],
    readings: {
      'page-views': { 'zh-CN': '页面浏览除以资源总数', en: 'page views over all resources' },
      'with-plays': { 'zh-CN': '页面浏览与播放除以资源总数', en: 'page views and playback over all resources' },
      'mean-of-subjects': { 'zh-CN': '各学科平均值的平均', en: 'the mean of the averages of the subjects' },
    },
  },
  {
    decidedBy: 'interactions',
    indicators: ['t4-11-ratings', 't4-12-average-score', 't4-13-likes', 't4-14-forwards', 't4-15-favourites'],
    readings: {
      'records-else-beacons': {
        'zh-CN': '有互动记录时取记录，从无记录时取页面上报',
        en: 'records where any came, else what pages report',
      },
      records: { 'zh-CN': '接口或库表交换的记录', en: 'records of interface or table exchange' },
      beacons: { 'zh-CN': '页面经数据代码上报者', en: 'what pages report by beacon' },
    },
  },
  {
    decidedBy: 'completedCases',
    indicators: ['t5-3-completed-cases'],
    readings: {
      cases: { 'zh-CN': '办结的件数', en: 'cases completed' },
      items: { 'zh-CN': '有办结的服务事项数', en: 'service items of which a case was completed' },
    },
    units: { items: { 'zh-CN': '项', en: 'items' } },
  },
  {
    decidedBy: 'caseDuration',
    indicators: ['t5-4-average-handling-time'],
    readings: {
      calendar: { 'zh-CN': '自然时间', en: 'calendar time' },
      weekdays: { 'zh-CN': '扣除周六、周日', en: 'time without Saturdays and Sundays' },
    },
  },
  {
    decidedBy: 'handlingMean',
    indicators: ['t5-4-average-handling-time'],
    readings: {
      'mean-of-cases': { 'zh-CN': '各办件的平均', en: 'the mean of the cases' },
      'mean-of-items': { 'zh-CN': '各事项平均值的平均', en: 'the mean of the means of the items' },
    },
  },
  { decidedBy: 'goodScoreAtLeast', indicators: ['t5-8-good-evaluations'] },
  { decidedBy: 'badScoreAtMost', indicators: ['t5-9-bad-evaluations'] },
  {
    decidedBy: 'evaluationLevels',
    indicators: ['t5-8-good-evaluations', 't5-9-bad-evaluations'],
    readings: {
      limits: { 'zh-CN': '按配置的界限', en: 'by the limits of the profile' },
      national: {
        'zh-CN': '按政务服务“好差评”五级制：后两级为差评，其余为好评',
        en: 'by the five levels of government services: the last two are bad, the others good',
      },
    },
  },
  {
    decidedBy: 'automaticFill',
    indicators: ['t6-4-automatic-fill-share'],
    readings: {
      fields: { 'zh-CN': '全部表单的项数之比', en: 'over the fields of all forms' },
      forms: { 'zh-CN': '各表单比例的平均', en: 'the mean of the shares of the forms' },
    },
  },
  {
    decidedBy: 'externalCallRate',
    indicators: ['t6-5-external-call-rate'],
    readings: {
      calls: { 'zh-CN': '调用次数除以数据项数，可超过 100%', en: 'calls over data items, which can exceed 100 %' },
      'all-calls': {
        'zh-CN': '连同目录外数据项的调用次数除以数据项数',
        en: 'calls, those of items that the catalogue does not have included, over data items',
      },
      'distinct-items': { 'zh-CN': '被调用过的数据项数除以数据项数', en: 'data items called at all over data items' },
    },
  },
  {
    decidedBy: 'attackUnit',
    indicators: ['t7-1-attacks'],
    readings: {
      reports: { 'zh-CN': '探针上报的每一条', en: 'each report of the probe' },
      campaigns: {
        'zh-CN': '同一来源、类型、自然日合为一次',
        en: 'those of one source, category and day taken as one',
      },
    },
  },
  {
    decidedBy: 'visitDuration',
    indicators: ['average-visit-duration'],
    readings: {
      visits: { 'zh-CN': '每次访问的平均', en: 'the mean of all visits' },
      'visits-of-several-events': {
        'zh-CN': '不止一个事件的访问的平均',
        en: 'the mean of the visits of more than one event',
      },
      'page-views': { 'zh-CN': '访问时间除以页面浏览次数', en: 'the time of all visits over the page views' },
    },
  },
];
