import type { Localized } from '../../spec/localized.ts';
import { comparisonPageTexts } from '../text/names/comparisonPageTexts.ts';
import { runVerdictTexts } from '../text/names/runVerdictTexts.ts';
import { verdictHeadline } from '../text/verdictHeadline.ts';
import type { ComparedRun } from './comparison.ts';

/** What a compared run came to: per level, or, of the old format, as it was said then. */
export const comparedVerdict = ({ verdict, levels }: Pick<ComparedRun, 'verdict' | 'levels'>): Localized => {
  if (levels !== null) return verdictHeadline({ verdict, levels });
  const [{ name }, { noLevels }] = [runVerdictTexts[verdict], comparisonPageTexts];
  return { 'zh-CN': `${name['zh-CN']}（${noLevels['zh-CN']}）`, en: `${name.en} (${noLevels.en})` };
};
