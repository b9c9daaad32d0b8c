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
    dimensions: ['cloudId'],
    channel: 'cloud-management',
    platforms: platformKinds,
    definition: {
      'zh-CN': '统计窗口内全部基础设施采样的 CPU 使用率的算术平均值，按云分组。窗口内无采样则该值缺失，不以 0 代替。',
      en: 'Arithmetic mean of the CPU usage of all infrastructure samples in the window, also by cloud. Without a sample the value is absent, never 0.',
    },
  },
  {
    id: 't1-2-memory-utilization',
    table: 1,
    row: 2,
    name: { 'zh-CN': '内存利用率', en: 'Memory utilization' },
    unit: { 'zh-CN': '%', en: '%' },
    dimensions: ['cloudId'],
    channel: 'cloud-management',
    platforms: platformKinds,
    definition: {
      'zh-CN': '统计窗口内各采样已用内存之和除以内存总量之和，乘以 100，按云分组。总量之和为 0 或无采样则该值缺失。',
      en: 'Memory used, summed over the samples in the window, over memory in all, times 100; also by cloud. Absent without a sample or when the sum of totals is 0.',
    },
  },
  {
    id: 't1-3-disk-utilization',
    table: 1,
    row: 3,
    name: { 'zh-CN': '硬盘利用率', en: 'Disk utilization' },
    unit: { 'zh-CN': '%', en: '%' },
    dimensions: ['cloudId'],
    channel: 'cloud-management',
    platforms: platformKinds,
    definition: {
      'zh-CN':
        '统计窗口内各采样已用硬盘容量之和除以硬盘总量之和，乘以 100，按云分组。总量之和为 0 或无采样则该值缺失。',
      en: 'Disk space used, summed over the samples in the window, over disk space in all, times 100; also by cloud. Absent without a sample or when the sum of totals is 0.',
    },
  },
  {
    id: 't1-4-bandwidth-utilization',
    table: 1,
    row: 4,
    name: { 'zh-CN': '链路带宽利用率', en: 'Link bandwidth utilization' },
    unit: { 'zh-CN': '%', en: '%' },
    dimensions: ['hour'],
    channel: 'cloud-management',
    platforms: platformKinds,
    definition: {
      'zh-CN':
        '统计窗口内各采样占用带宽之和除以带宽总量之和，乘以 100；按小时（北京时间）分组即为变化趋势。总量之和为 0 或无采样则该值缺失。',
      en: 'Bandwidth in use, summed over the samples in the window, over bandwidth in all, times 100; by hour (Beijing time) it is the trend. Absent without a sample or when the sum of totals is 0.',
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
