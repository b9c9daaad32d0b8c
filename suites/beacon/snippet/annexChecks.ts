import type { Check } from '../../engine/running/check.ts';
import { annexCheck } from '../seeing/annexCheck.ts';

/** Annex A.1, line by line. */
export const annexChecks: readonly Check[] = [
  annexCheck({
    slug: 'annex-in-head',
    requirement: 'annex-snippet-in-head',
    values: ['snippetPlace'],
    title: { 'zh-CN': '采集代码放在 head 元素内', en: 'The collecting code stands inside head' },
    message: { 'zh-CN': '采集代码不在 head 元素内', en: 'the collecting code does not stand inside head' },
    hint: {
      'zh-CN': '把整段采集代码移入 head，使页面打开之初即生效。',
      en: 'Move the whole code into head, so that it works from the first moment of the page.',
    },
    // Where the code is set up counts, not where a page reports what happens on it.
    judge: ({ setUp }, { profile }) =>
      setUp.length === 0
        ? 'unknown'
        : profile.values.beacon.snippetPlace === 'anywhere' || setUp.some(({ place }) => place === 'head')
          ? 'as-shown'
          : { expected: 'head', actual: 'body' },
  }),
  annexCheck({
    slug: 'annex-loader',
    requirement: 'annex-loader',
    values: ['scriptId'],
    title: {
      'zh-CN': '以异步方式插入 id 为 beacon-aplus 的脚本元素',
      en: 'A script element with the id beacon-aplus is inserted asynchronously',
    },
    message: { 'zh-CN': '页面中没有示例所示的加载元素', en: 'the page has no loader element as in the example' },
    hint: {
      'zh-CN': '加载脚本的元素以 beacon-aplus 为 id，并设 async。',
      en: 'Give the element that loads the script the id beacon-aplus and make it async.',
    },
    judge: ({ live }, { profile }) => {
      const id = profile.values.beacon.scriptId;
      if (live.loader === null)
        return live.sdk === null ? 'unknown' : { expected: { id, async: true }, actual: { src: live.sdk, id: null } };
      return live.loader.tag === 'script' && live.loader.async
        ? 'as-shown'
        : { expected: { id, tag: 'script', async: true }, actual: { id, ...live.loader } };
    },
  }),
  annexCheck({
    slug: 'annex-queue',
    requirement: 'annex-queue',
    values: ['queue'],
    title: {
      'zh-CN': '脚本载入前的调用存入 aplus_queue',
      en: 'Calls before the script has loaded wait in aplus_queue',
    },
    message: { 'zh-CN': '页面没有使用全局队列', en: 'the page does not use the global queue' },
    hint: {
      'zh-CN': '以 aplus_queue.push({ action, arguments }) 设置各项，脚本载入后会依次执行。',
      en: 'Set everything by aplus_queue.push({ action, arguments }); the script carries it out once it has loaded.',
    },
    judge: ({ inline }, { profile }) => {
      const { queue } = profile.values.beacon;
      // Where the page is set up counts, not where it reports its events.
      const settings = inline.filter(({ text }) => text.includes('setMetaInfo'));
      if (settings.length === 0) return 'unknown';
      return settings.some(({ text }) => text.includes(queue))
        ? 'as-shown'
        : {
            expected: `${queue}.push({ action, arguments })`,
            actual: settings.map(({ text }) => text.trim().slice(0, 120)),
          };
    },
  }),
  annexCheck({
    slug: 'annex-app-key',
    requirement: 'annex-app-key',
    values: ['appKeyPattern'],
    title: { 'zh-CN': '页面设置颁发的 appKey', en: 'The page sets the appKey that was issued' },
    message: { 'zh-CN': '页面所设 appKey 不是颁发的 appKey', en: 'the appKey of the page is not the one issued' },
    hint: {
      'zh-CN': '使用申请通过时颁发的 appKey，注意区分测试与生产环境。',
      en: 'Use the appKey issued with the approval; mind test and production keys.',
    },
    judge: ({ live }, { target, profile }) => {
      const appKey = live.meta?.appKey ?? null;
      if (live.meta === null) return 'unknown';
      if (target.appKey !== undefined)
        return appKey === target.appKey ? 'as-shown' : { expected: target.appKey, actual: appKey };
      const pattern = profile.values.beacon.appKeyPattern;
      return typeof appKey === 'string' && new RegExp(pattern).test(appKey)
        ? 'as-shown'
        : { expected: pattern, actual: appKey };
    },
  }),
  annexCheck({
    slug: 'annex-log-host',
    requirement: 'annex-log-host',
    values: ['logHostKey', 'logHost'],
    title: { 'zh-CN': '页面以 aplus-rhost-v 设置日志域名', en: 'The page sets the log host as aplus-rhost-v' },
    message: {
      'zh-CN': '页面没有以 aplus-rhost-v 设置所分配的日志域名',
      en: 'the page does not set the log host assigned to it as aplus-rhost-v',
    },
    hint: {
      'zh-CN': '以 aplus.setMetaInfo 设置 aplus-rhost-v，值为分配的域名，不带协议。',
      en: 'Set aplus-rhost-v by aplus.setMetaInfo to the host assigned, without a scheme.',
    },
    judge: ({ live }, { target, profile }) => {
      if (live.meta === null) return 'unknown';
      const { logHostKey } = profile.values.beacon;
      const host =
        typeof live.meta.logHost === 'string'
          ? live.meta.logHost.replace(/^(?:https?:)?\/\//, '').replace(/\/.*$/, '')
          : null;
      return host === target.logHost
        ? 'as-shown'
        : { expected: { [logHostKey]: target.logHost }, actual: { [logHostKey]: host } };
    },
  }),
  annexCheck({
    slug: 'annex-debug-off',
    requirement: 'annex-debug-off',
    values: ['debugInProduction'],
    title: { 'zh-CN': 'DEBUG 未开启', en: 'DEBUG is off' },
    message: { 'zh-CN': '页面开启了 DEBUG', en: 'the page has DEBUG on' },
    hint: {
      'zh-CN': '生产环境删去 DEBUG 一项，或设为 false；测试环境在接入信息中写明 beacon.mode 为 test。',
      en: 'Leave DEBUG out in production, or set it to false; an installation for testing says so by beacon.mode test in its access information.',
    },
    judge: ({ live }, { target }) =>
      target.beacon?.mode === 'test'
        ? 'test-mode'
        : live.meta === null
          ? 'unknown'
          : live.meta.debug === true || live.meta.debug === 'true'
            ? { expected: [false, null], actual: live.meta.debug }
            : 'as-shown',
  }),
];
