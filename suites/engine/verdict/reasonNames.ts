import type { Localized } from '../../../spec/localized.ts';
import type { ReasonCode } from './outcome.ts';

/** Beside what a check itself may give: reasons of requirements, runs and indicators. */
type OtherReason =
  | 'not-this-party'
  | 'no-check'
  | 'left-free'
  | 'attestation-missing'
  | 'partly-exercised'
  | 'declared-not-supported'
  | 'attested'
  | 'waived'
  | 'suite-error'
  | 'not-exercised'
  | 'nothing-selected'
  | 'continues'
  | 'cut-off'
  | 'not-collected'
  | 'no-value'
  | 'not-computable';

/** Why something is not simply passed or failed, in every output. */
export const reasonNames: Readonly<Record<ReasonCode | OtherReason, Localized>> = {
  'capability-missing': {
    'zh-CN': '接入平台没有提供检查所需的入口',
    en: 'the platform does not offer what the check needs',
  },
  'control-missing': {
    'zh-CN': '没有授予控制权限，只能观察',
    en: 'no control was granted, so the suite could only observe',
  },
  'control-failed': { 'zh-CN': '控制操作没有成功', en: 'an operation of the control did not succeed' },
  'role-missing': {
    'zh-CN': '没有指明检查所需的页面或页面元素',
    en: 'the page or element that the check needs was not named',
  },
  'no-data': { 'zh-CN': '没有可供检查的数据', en: 'there is no data to look at' },
  'not-observable': { 'zh-CN': '从外部无法观察', en: 'cannot be observed from outside' },
  'limit-reached': {
    'zh-CN': '达到本次运行的检查上限，其余部分没有检查',
    en: 'a limit of the run was reached; what lies beyond it was not examined',
  },
  deadline: { 'zh-CN': '超过时限仍未完成', en: 'not finished within its deadline' },
  blocked: { 'zh-CN': '前置步骤未成功，无法继续', en: 'a step it builds on did not succeed' },
  unreadable: {
    'zh-CN': '内容无法处理（过大、过深或不是合法文本）',
    en: 'what came cannot be worked on (too large, too deep, or no text)',
  },
  unreachable: { 'zh-CN': '无法连接', en: 'could not be reached' },
  'not-this-kind': { 'zh-CN': '与这类平台无关', en: 'does not concern this kind of platform' },
  'not-this-party': { 'zh-CN': '不是对被测一方提出的要求', en: 'is asked of another party' },
  'method-not-chosen': {
    'zh-CN': '接入平台没有选择这种采集方式',
    en: 'the platform did not choose this way of collection',
  },
  'left-free': { 'zh-CN': '文本任由各方选择', en: 'the draft leaves it free' },
  'not-supported': {
    'zh-CN': '接入平台声明不采用；文本允许',
    en: 'the platform declares that it does without, as the text lets it',
  },
  'declared-not-supported': {
    'zh-CN': '接入平台自己声明不支持这项要求',
    en: 'the platform itself declares that it does not meet this',
  },
  undeclared: {
    'zh-CN': '所比较的取值接入平台没有声明，不能据以判定',
    en: 'the values compared with were never declared by the platform, so nothing follows from them',
  },
  'not-selected': { 'zh-CN': '本次运行没有选中', en: 'not selected for this run' },
  'no-check': { 'zh-CN': '目前还没有对应的检查项', en: 'no check examines it yet' },
  'attestation-missing': {
    'zh-CN': '需要接入平台书面声明，尚未提供',
    en: 'needs a written statement of the platform, which is missing',
  },
  'partly-exercised': { 'zh-CN': '只检查了其中一部分', en: 'only part of it was exercised' },
  'not-exercised': {
    'zh-CN': '有适用的要求未能实际检查，或只检查了一部分',
    en: 'something that applies was not exercised, or not wholly',
  },
  interrupted: { 'zh-CN': '运行被中断', en: 'the run was interrupted' },
  'suite-error': { 'zh-CN': '检测程序自身出错', en: 'the suite itself broke' },
  'nothing-selected': { 'zh-CN': '没有选中任何检查项', en: 'no check was selected' },
  continues: {
    'zh-CN': '只重新检查了上次没有通过的部分；结论须由一次完整运行得出',
    en: 'only what had not passed was examined again; a verdict takes a whole run',
  },
  'cut-off': { 'zh-CN': '运行记录没有结束行，运行中途被切断', en: 'the run record has no footer: the run was cut off' },
  'not-collected': { 'zh-CN': '没有采集到所需的数据', en: 'the data it needs was not collected' },
  'no-value': {
    'zh-CN': '没有可计算的数值（例如分母为零）',
    en: 'there is nothing to compute it from, such as a zero denominator',
  },
  'not-computable': { 'zh-CN': '无法计算', en: 'cannot be computed' },
  attested: { 'zh-CN': '以书面声明为据', en: 'rests on a written statement' },
  waived: { 'zh-CN': '按书面豁免放行，结论不变', en: 'let through by a written waiver; the verdict stays' },
};
