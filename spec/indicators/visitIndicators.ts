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
        '统计窗口内的不同访客数。以何区分访客有三种口径：源 IP 与设备信息；登录者按账号，未登录者按前者；页面给出的设备标识，没有标识者按前者。窗口跨多日时又有两种：每个自然日内去重后相加，或整个窗口内去重。取值由配置决定，各口径同时给出。',
      en: 'Visitors in the window. Three readings of who is one: by source address and device; by account where somebody signed in; by the id that the page gives its device; without these by the first. Over several days two: told apart within each calendar day and the days added up, or over the whole window. The profile decides, all are given.',
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
        '统计窗口内访问平台的不同设备数（多日窗口内每台只计一次），按移动端与 PC 端分组；平板归入移动端。两种口径：按页面给出的设备标识，没有标识者按源 IP 和设备信息；或一律按后者。取值由配置决定，两者同时给出。',
      en: 'Devices seen in the window, each once however many days it covers, by mobile and PC; a tablet is mobile. Two readings: by the id that the page gives its device, without one by source address and device; or always by the latter. The profile decides, both are given.',
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
      'zh-CN':
        '统计窗口内的不同访客数，按国家、省、市分组；由源 IP 无法判定者列为 unknown（未知），各分项之和等于访客数。',
      en: 'Visitors in the window by country, province and city; where the source address does not tell, they are `unknown`, so that the parts add up to the visitors.',
    },
  },
  {
    id: 't3-4-page-views',
    table: 3,
    row: 4,
    name: { 'zh-CN': '页面浏览次数（PV）', en: 'Page views (PV)' },
    unit: { 'zh-CN': '次', en: 'views' },
    dimensions: ['host', 'page'],
    channel: 'beacon',
    platforms: platformKinds,
    definition: {
      'zh-CN':
        '统计窗口内的页面浏览事件数，按所访问的主机名分组，并按页面分组；页面指链接地址，是否去除查询参数由配置决定。不计与计入程序访问的两种口径同时给出。',
      en: 'Page-view events in the window, by the host that was visited and by page: its address, without the query string or whole as the profile says. Two readings, without and with visits of programs.',
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
        '同一窗口的页面浏览次数除以人数，乘以 100。两种口径：人数取独立访客，或取注册用户；独立访客的各口径亦同时给出。没有可除之人则该值缺失。文本未给公式，取值由配置决定。',
      en: 'Page views over people, times 100. Two readings: the unique visitors of the same window, or the registered users; with those of unique visitors. Absent without anybody to divide by. The draft gives no formula, the profile decides.',
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
      'zh-CN':
        '统计窗口内目标按钮的点击次数，按事件编码（即目标按钮）分组。三种口径：点击事件与点赞、转发、收藏、评价；仅点击事件；连同未说明类型的自定义事件。取值由配置决定，各口径同时给出。',
      en: 'Clicks on target buttons in the window, also by event code, that is by button. Three readings: click events, and likes, forwards, favourites and ratings; click events alone; these and events of own codes that do not say what they are. The profile decides, all are given.',
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
        '统计窗口内导航栏、轮播图等页面部位的曝光事件数，按事件编码分组。文本名为轨迹，说明却是浏览次数，按说明计；由站内其他页面跳转而来的浏览次数作为另一口径同时给出。',
      en: 'Exposure events of navigation bars, carousels and the like in the window, also by event code. The draft calls it a trace and describes a count of views; the description is followed, and page views reached from within the site are the other reading.',
    },
  },
];
