import type { Localized } from '../../spec/localized.ts';
import type { RunVerdict } from '../../suites/engine/verdict/verdict.ts';
import type { BatchOverview } from './batchOverview.ts';

/** A batch in one line, and the colour it has. */
export const batchHeadline = ({
  counts,
  targets,
}: Pick<BatchOverview, 'counts' | 'targets'>): { readonly text: Localized; readonly band: RunVerdict } => {
  const all = targets.length;
  const bad = counts.violated + counts.error;
  const open = counts.incomplete + counts.failed + counts.pending;
  const text = {
    'zh-CN': `${all} 个平台：${counts.passed} 个放行，${bad} 个不放行，${open} 个未有结论`,
    en: `${all} platforms: ${counts.passed} passed the gate, ${bad} did not, ${open} are open`,
  };
  return {
    text,
    band: counts.error > 0 ? 'error' : bad > 0 ? 'nonconformant' : open > 0 ? 'incomplete' : 'conformant',
  };
};
