import type { LandedEvent } from '../../../mocks/monitoring-platform/collector/contract/landedEvent.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { Finding } from '../../engine/verdict/finding.ts';

const mostShown = 20;

/** A click or an interaction: what only a visitor does. A medium may begin to play by itself. */
export const isAct = ({ kind }: Pick<LandedEvent, 'kind'>): boolean => kind === 'click' || kind === 'interaction';

/** A page was opened and not touched, and reported acts with these event codes. */
export const actNobodyMade = (
  { evidence }: Pick<CheckContext, 'evidence'>,
  { url, name }: { readonly url: string; readonly name: string },
  codes: readonly string[],
): Finding => ({
  code: 'beacon.act-nobody-made',
  message: {
    'zh-CN': `页面“${name}”打开后无人操作，却上报了 ${codes[0] ?? ''}`,
    en: `the page “${name}” was opened and not touched, and reports ${codes[0] ?? ''}`,
  },
  expected: { acts: [] },
  actual: { acts: codes.slice(0, mostShown) },
  pointer: url,
  hint: {
    'zh-CN': '点击与互动只在用户操作时上报；页面自行发出的事件用类型 OTHER。',
    en: 'Report clicks and interactions when a visitor acts; give what a page sends of its own accord the type OTHER.',
  },
  // What is a click, or a like, is told by its type and its code.
  comparedWith: { profile: ['beacon.codes.click', 'beacon.codes.like'] },
  evidence: [evidence.record({ kind: 'note', text: `${url}: ${codes.slice(0, mostShown).join(' ')}` })],
});
