import type { Localized } from '../../spec/localized.ts';
import type { ExitCode } from '../console/exitCode.ts';

const texts: Readonly<Record<ExitCode, Localized>> = {
  0: { 'zh-CN': '门槛放行', en: 'the gate is passed' },
  1: {
    'zh-CN': '平台有违反之处（或与基线不符）：见上文所列的检查与报告',
    en: 'the platform violates something, or differs from the baseline: see the checks above and the report',
  },
  2: {
    'zh-CN': '用法或配置有误，没有检测：按上文的提示修正后重试',
    en: 'usage or configuration, nothing was examined: mend what is said above and try again',
  },
  3: {
    'zh-CN': '检测程序自身出错，与平台是否符合无关：请连同日志反馈',
    en: 'the suite itself went wrong, which says nothing about the platform: please report it with the log',
  },
  4: {
    'zh-CN': '没有违反，但有须检测而未能检测的：上文列出了需要提供的内容；只看已检部分可用 --gate=observed',
    en: 'nothing is violated, but something that has to be examined was not: what to supply is listed above; --gate=observed asks for what was examined only',
  },
};

/** What an exit code means to whoever reads a log. */
export const exitCodeText = (code: ExitCode): Localized => ({
  'zh-CN': `退出码 ${code}：${texts[code]['zh-CN']}。`,
  en: `Exit code ${code}: ${texts[code].en}.`,
});
