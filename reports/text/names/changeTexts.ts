import type { Localized } from '../../../spec/localized.ts';
import type { ChangeKind } from '../../compare/comparison.ts';

/** Names of the kinds of change. */
export const changeTexts: Readonly<Record<ChangeKind, Localized>> = {
  'newly-failing': { 'zh-CN': '新出现的不通过', en: 'Newly failing' },
  'no-longer-examined': { 'zh-CN': '此前不通过，现在没有得到证实', en: 'Failed before, shown neither way now' },
  removed: { 'zh-CN': '不再出现', en: 'Removed' },
  findings: { 'zh-CN': '结果相同，发现不同', en: 'Same verdict, other findings' },
  other: { 'zh-CN': '结果变化', en: 'Verdict or standing changed' },
  added: { 'zh-CN': '新增', en: 'Added' },
  fixed: { 'zh-CN': '已整改', en: 'Fixed' },
};
