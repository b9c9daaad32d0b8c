import { platformKinds } from '../platformKind.ts';
import type { Requirement } from './requirement.ts';

/** Annex A: informative, an example. Nobody can break what is here. */
export const annexRequirements: readonly Requirement[] = [
  {
    id: 'annex-snippet-in-head',
    clause: 'A.1',
    obligation: 'example',
    party: 'access-platform',
    platforms: platformKinds,
    channel: 'beacon',
    statement: {
      'zh-CN': '采集代码放在页面的 head 元素内。',
      en: 'The snippet stands inside the head element of the page.',
    },
    verification: 'automatic',
  },
  {
    id: 'annex-loader',
    clause: 'A.1',
    obligation: 'example',
    party: 'access-platform',
    platforms: platformKinds,
    channel: 'beacon',
    statement: {
      'zh-CN': '加载代码以异步方式插入 id 为 beacon-aplus 的 script 元素，并由其载入采集脚本。',
      en: 'The loader inserts, asynchronously, a script element with the id beacon-aplus that loads the collecting script.',
    },
    verification: 'automatic',
  },
  {
    id: 'annex-queue',
    clause: 'A.1',
    obligation: 'example',
    party: 'access-platform',
    platforms: platformKinds,
    channel: 'beacon',
    statement: {
      'zh-CN': '脚本载入之前的调用存入全局队列 aplus_queue，每项由 action 与 arguments 组成。',
      en: 'Calls made before the script has loaded wait in the global queue aplus_queue, each with an action and its arguments.',
    },
    verification: 'automatic',
  },
  {
    id: 'annex-app-key',
    clause: 'A.1',
    obligation: 'example',
    party: 'access-platform',
    platforms: platformKinds,
    channel: 'beacon',
    statement: {
      'zh-CN': '页面设置申请应用时颁发的 appKey。',
      en: 'The page sets the appKey issued with the application.',
    },
    verification: 'automatic',
  },
  {
    id: 'annex-log-host',
    clause: 'A.1',
    obligation: 'example',
    party: 'access-platform',
    platforms: platformKinds,
    channel: 'beacon',
    statement: {
      'zh-CN': '页面以 aplus-rhost-v 设置接收日志的域名。',
      en: 'The page sets, as aplus-rhost-v, the host that receives the logs.',
    },
    verification: 'automatic',
  },
  {
    id: 'annex-debug-off',
    clause: 'A.1',
    obligation: 'example',
    party: 'access-platform',
    platforms: platformKinds,
    channel: 'beacon',
    statement: {
      'zh-CN': 'DEBUG 仅供验证埋码之用；生产环境不设置，或设为 false。',
      en: 'DEBUG serves to verify the tracking only; in production it is left out or false.',
    },
    verification: 'automatic',
  },
];
