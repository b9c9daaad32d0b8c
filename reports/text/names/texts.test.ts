import { describe, expect, it } from 'vitest';
import type { Localized } from '../../../spec/localized.ts';
import { changeTexts } from './changeTexts.ts';
import { channelTexts } from './channelTexts.ts';
import { circumstanceTexts } from './circumstanceTexts.ts';
import { comparisonPageTexts } from './comparisonPageTexts.ts';
import { cutOffText } from './cutOffText.ts';
import { indicatorTableTexts } from './indicatorTableTexts.ts';
import { obligationTexts } from './obligationTexts.ts';
import { pageTexts } from './pageTexts.ts';
import { reportPageTexts } from './reportPageTexts.ts';
import { courseTexts, seriesTexts } from './seriesTexts.ts';
import { stakeTexts } from './stakeTexts.ts';
import { partyTexts } from './partyTexts.ts';
import { platformKindTexts } from './platformKindTexts.ts';
import { answerTexts, declarationTexts } from './declarationTexts.ts';
import { batchCountTexts, batchTexts, trendTexts } from './batchTexts.ts';
import { capabilityTexts } from './capabilityTexts.ts';
import { coverageCellTexts, coverageRowTexts, coverageTexts, coverageWayTexts } from './coverageTexts.ts';
import { gateOutcomeTexts, gateTexts } from './gateTexts.ts';
import { levelTexts } from './levelTexts.ts';
import { standingTexts } from './standingTexts.ts';
import { reasonNames } from '../../../suites/engine/verdict/reasonNames.ts';
import { reasonText } from '../../../suites/engine/verdict/reasonText.ts';
import { runVerdictTexts } from './runVerdictTexts.ts';
import { verificationTexts } from './verificationTexts.ts';
import { verdictTexts } from './verdictTexts.ts';

const texts: readonly Localized[] = [
  ...Object.values(changeTexts),
  ...Object.values(channelTexts),
  ...Object.values(circumstanceTexts),
  ...Object.values(comparisonPageTexts),
  cutOffText,
  ...Object.values(indicatorTableTexts),
  ...Object.values(obligationTexts),
  ...Object.values(pageTexts),
  ...Object.values(reportPageTexts),
  ...Object.values(seriesTexts),
  ...Object.values(batchTexts),
  ...Object.values(batchCountTexts),
  ...Object.values(trendTexts),
  ...Object.values(courseTexts),
  ...Object.values(stakeTexts),
  ...Object.values(partyTexts),
  ...Object.values(platformKindTexts),
  ...Object.values(verificationTexts),
  ...Object.values(runVerdictTexts).flatMap(({ name, meaning }) => [name, meaning]),
  ...Object.values(verdictTexts).flatMap(({ name, meaning }) => [name, meaning]),
  ...[answerTexts, declarationTexts, capabilityTexts, coverageCellTexts, coverageRowTexts].flatMap((one) =>
    Object.values(one),
  ),
  ...[coverageTexts, coverageWayTexts, gateOutcomeTexts, gateTexts, standingTexts].flatMap((one) => Object.values(one)),
  ...Object.values(levelTexts).flatMap(({ name, short, meaning }) => [name, short, meaning]),
  ...Object.values(reasonNames),
];

describe('texts', () => {
  it.each(texts.map((text) => [text.en, text] as const))('%s', (_en, text) => {
    expect(text['zh-CN']).toMatch(/\p{Script=Han}/u);
    expect(text.en).toMatch(/[a-z]/i);
    expect(text.en).not.toMatch(/\p{Script=Han}/u);
  });

  it('an unknown reason stands for itself', () => {
    expect(reasonText('made-up')).toEqual({ 'zh-CN': 'made-up', en: 'made-up' });
  });
});
