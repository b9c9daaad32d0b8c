import { platformKinds } from '../platformKind.ts';
import type { Indicator } from './indicator.ts';

/** Table 1: infrastructure. The window is that of the query; without a sample in it the value is absent. */
export const infrastructureIndicators: readonly Indicator[] = [
  {
    id: 't1-1-cpu-utilization',
    table: 1,
    row: 1,
    name: { 'zh-CN': 'CPU 利用率', en: 'CPU utilization' },
    unit: { 'zh-CN': '%', en: '%' },
    dimensions: ['cloudId', 'hour'],
    channel: 'cloud-management',
    platforms: platformKinds,
    definition: {
      'zh-CN':
        'CPU 使用率的平均值。两种口径：各节点在统计窗口内最近一次采样（current），或窗口内全部采样（window-mean）；取值由配置决定，两者同时给出。按云分组；按小时（北京时间）为全部采样的变化趋势。无采样则该值缺失，不以 0 代替。',
      en: 'Mean CPU usage. Two readings: the latest sample of each node in the window (current), or all samples of it (window-mean); the profile decides, both are given. Also by cloud; by hour (Beijing time), over all samples, it is the trend. Without a sample the value is absent, never 0.',
    },
  },
  {
    id: 't1-2-memory-utilization',
    table: 1,
    row: 2,
    name: { 'zh-CN': '内存利用率', en: 'Memory utilization' },
    unit: { 'zh-CN': '%', en: '%' },
    dimensions: ['cloudId', 'hour'],
    channel: 'cloud-management',
    platforms: platformKinds,
    definition: {
      'zh-CN':
        '已用内存之和除以内存总量之和，乘以 100。两种口径：各节点在统计窗口内最近一次采样（current），或窗口内全部采样（window-mean）；取值由配置决定，两者同时给出。按云分组；按小时（北京时间）为全部采样的变化趋势。总量之和为 0 或无采样则该值缺失。',
      en: 'Memory used over memory in all, times 100. Two readings: the latest sample of each node in the window (current), or all samples of it (window-mean); the profile decides, both are given. Also by cloud; by hour (Beijing time), over all samples, it is the trend. Absent without a sample or when the sum of totals is 0.',
    },
  },
  {
    id: 't1-3-disk-utilization',
    table: 1,
    row: 3,
    name: { 'zh-CN': '硬盘利用率', en: 'Disk utilization' },
    unit: { 'zh-CN': '%', en: '%' },
    dimensions: ['cloudId', 'hour'],
    channel: 'cloud-management',
    platforms: platformKinds,
    definition: {
      'zh-CN':
        '已用硬盘容量之和除以硬盘总量之和，乘以 100。两种口径：各节点在统计窗口内最近一次采样（current），或窗口内全部采样（window-mean）；取值由配置决定，两者同时给出。按云分组；按小时（北京时间）为全部采样的变化趋势。总量之和为 0 或无采样则该值缺失。',
      en: 'Disk space used over disk space in all, times 100. Two readings: the latest sample of each node in the window (current), or all samples of it (window-mean); the profile decides, both are given. Also by cloud; by hour (Beijing time), over all samples, it is the trend. Absent without a sample or when the sum of totals is 0.',
    },
  },
  {
    id: 't1-4-bandwidth-utilization',
    table: 1,
    row: 4,
    name: { 'zh-CN': '链路带宽利用率', en: 'Link bandwidth utilization' },
    unit: { 'zh-CN': '%', en: '%' },
    dimensions: ['cloudId', 'hour'],
    channel: 'cloud-management',
    platforms: platformKinds,
    definition: {
      'zh-CN':
        '占用带宽之和除以带宽总量之和，乘以 100。两种口径：各节点在统计窗口内最近一次采样（current），或窗口内全部采样（window-mean）；取值由配置决定，两者同时给出。按云分组；按小时（北京时间）为全部采样的变化趋势。总量之和为 0 或无采样则该值缺失。',
      en: 'Bandwidth in use over bandwidth in all, times 100. Two readings: the latest sample of each node in the window (current), or all samples of it (window-mean); the profile decides, both are given. Also by cloud; by hour (Beijing time), over all samples, it is the trend. Absent without a sample or when the sum of totals is 0.',
    },
  },
  {
    id: 't1-5-reachability',
    table: 1,
    row: 5,
    name: { 'zh-CN': '可达率', en: 'Reachability' },
    unit: { 'zh-CN': '%', en: '%' },
    dimensions: ['probeId'],
    channel: 'probe',
    platforms: platformKinds,
    definition: {
      'zh-CN': '统计窗口内探针监测成功的次数除以监测总次数，乘以 100，按探针分组。窗口内没有监测则该值缺失。',
      en: 'Successful probes in the window over all probes, times 100; also by probe. Absent when nothing was probed.',
    },
  },
];
