import type { Localized } from '../../../spec/localized.ts';
import type { ReportedRequirement } from '../../report/report.ts';
import { reportTexts } from './reportTexts.ts';

const words: Readonly<Record<ReportedRequirement['standing'], Localized>> = {
  held: { 'zh-CN': '符合', en: 'held' },
  violated: { 'zh-CN': '不符合', en: 'violated' },
  open: { 'zh-CN': '未检', en: 'not examined' },
  free: { 'zh-CN': '不适用', en: 'not applicable' },
};

/** 符合 / 不符合 / 不适用 / 未检 of a requirement. What was attested says so. */
export const itemResult = ({ standing, verdict }: Pick<ReportedRequirement, 'standing' | 'verdict'>): Localized =>
  standing === 'held' && verdict === 'attested' ? reportTexts.attestedWord : words[standing];
