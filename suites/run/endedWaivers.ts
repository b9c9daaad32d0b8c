import type { Localized } from '../../spec/localized.ts';
import type { Waiving } from '../engine/verdict/judgeCheck.ts';

/** Says of each waiver whose last day is over that it no longer holds. */
export const endedWaivers = ({ waivers, today }: Waiving): readonly Localized[] =>
  waivers
    .filter(({ until }) => until < today)
    .map(({ id, owner, until }) => ({
      'zh-CN': `对 ${id} 的豁免（责任人：${owner}）已于 ${until} 到期，不再生效。`,
      en: `The waiver of ${id} (owner: ${owner}) ended on ${until} and no longer holds.`,
    }));
