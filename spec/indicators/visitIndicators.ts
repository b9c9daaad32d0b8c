import { platformKinds } from '../platformKind.ts';
import type { Indicator } from './indicator.ts';

/**
 * Table 3: user visits, from beacon events of the window [from, to): by the client's time if that is within the day before
 * receipt, so that a late delivery counts on its own day, else by the time of receipt. Events of robots are landed and
 * marked but not counted. A visitor is told apart by source address and device information; a day is a day of Beijing.
 */
export const visitIndicators: readonly Indicator[] = [
  {
    id: 't3-1-unique-visitors',
    table: 3,
    row: 1,
    name: { 'zh-CN': '独立访客（UV）', en: 'Unique visitors (UV)' },
    unit: { 'zh-CN': '人', en: 'visitors' },
    dimensions: ['day'],
    channel: 'beacon',
    platforms: platformKinds,
    definition: {
      'zh-CN':
        '统计窗口内由源 IP 与设备信息区分的不同访客数。窗口跨多日时有两种口径：每个自然日内去重后相加，或整个窗口内去重；取值由配置决定，两者同时给出。',
      en: 'Visitors in the window, told apart by source address and device. Over several days there are two readings: told apart within each calendar day and the days added up, or over the whole window; the profile decides, both are given.',
    },
  },
  {
    id: 't3-2-devices',
    table: 3,
    row: 2,
    name: { 'zh-CN': '移动/PC 端设备数', en: 'Mobile and PC devices' },
    unit: { 'zh-CN': '台', en: 'devices' },
    dimensions: ['device'],
    channel: 'beacon',
    platforms: platformKinds,
    definition: {
      'zh-CN':
        '统计窗口内访问平台的不同设备数（多日窗口内每台只计一次），按移动端与 PC 端分组；设备与访客同样由源 IP 和设备信息区分，平板归入移动端。',
      en: 'Devices seen in the window, each once however many days it covers, by mobile and PC; told apart as visitors are. A tablet is mobile.',
    },
  },
  {
    id: 't3-3-regions',
    table: 3,
    row: 3,
    name: { 'zh-CN': '访客所在地区', en: 'Regions of visitors' },
    unit: { 'zh-CN': '人', en: 'visitors' },
    dimensions: ['country', 'province', 'city'],
    channel: 'beacon',
    platforms: platformKinds,
    definition: {
      'zh-CN': '统计窗口内能由源 IP 判定所在国家或地区的不同访客数，按国家、省、市分组；无法判定者不计入。',
      en: 'Visitors in the window whose country or region follows from their source address, by country, province and city; the others are not counted.',
    },
  },
  {
    id: 't3-4-page-views',
    table: 3,
    row: 4,
    name: { 'zh-CN': '页面浏览次数（PV）', en: 'Page views (PV)' },
    unit: { 'zh-CN': '次', en: 'views' },
    dimensions: ['page'],
    channel: 'beacon',
    platforms: platformKinds,
    definition: {
      'zh-CN': '统计窗口内的页面浏览事件数，按页面分组；页面指去除查询参数的链接地址。',
      en: 'Page-view events in the window, also by page: its address without the query string.',
    },
  },
  {
    id: 't3-5-views-per-hundred',
    table: 3,
    row: 5,
    name: { 'zh-CN': '百人浏览量', en: 'Views per hundred visitors' },
    unit: { 'zh-CN': '次/百人', en: 'views per 100 visitors' },
    dimensions: [],
    channel: 'beacon',
    platforms: platformKinds,
    definition: {
      'zh-CN':
        '同一窗口的页面浏览次数除以独立访客数，乘以 100；独立访客的两种口径同时给出。没有访客则该值缺失。文本未给公式，此为配置中的取值。',
      en: 'Page views over unique visitors of the same window, times 100, with both readings of unique visitors; absent without a visitor. The draft gives no formula: this one is of the profile.',
    },
  },
  {
    id: 't3-6-clicks',
    table: 3,
    row: 6,
    name: { 'zh-CN': '点击次数', en: 'Clicks' },
    unit: { 'zh-CN': '次', en: 'clicks' },
    dimensions: ['eventCode'],
    channel: 'beacon',
    platforms: platformKinds,
    definition: {
      'zh-CN': '统计窗口内的点击事件数，按事件编码（即目标按钮）分组。',
      en: 'Click events in the window, also by event code, that is by button.',
    },
  },
  {
    id: 't3-7-click-trace',
    table: 3,
    row: 7,
    name: { 'zh-CN': '点击轨迹', en: 'Click trace' },
    unit: { 'zh-CN': '次', en: 'views' },
    dimensions: ['eventCode'],
    channel: 'beacon',
    platforms: platformKinds,
    definition: {
      'zh-CN':
        '统计窗口内导航栏、轮播图等页面部位的曝光事件数，按事件编码分组。文本名为轨迹，说明却是浏览次数，按说明计。',
      en: 'Exposure events of navigation bars, carousels and the like in the window, also by event code. The draft calls it a trace and describes a count of views; the description is followed.',
    },
  },
];
