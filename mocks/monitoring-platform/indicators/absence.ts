import type { Localized } from '../../../spec/localized.ts';

/** Why an indicator has no value. */
export type AbsenceReason = 'not-this-kind' | 'not-collected' | 'no-value' | 'not-computable';

/** The reasons in words. */
export const absences: Readonly<Record<AbsenceReason, Localized>> = {
  'not-this-kind': { 'zh-CN': '该指标不属于此类接入平台', en: 'this kind of platform does not have the indicator' },
  'not-collected': { 'zh-CN': '其所依据的数据尚未采集', en: 'the data it is computed from has not been collected' },
  'no-value': {
    'zh-CN': '统计窗口内没有可供计算的数据（无采样、无评分或分母为 0）',
    en: 'nothing in the window to compute it from: no sample, no score, or a denominator of 0',
  },
  'not-computable': { 'zh-CN': '数据仓库未能算出该指标', en: 'the warehouse could not compute it' },
};
