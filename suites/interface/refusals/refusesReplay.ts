import type { CheckContext } from '../../engine/running/checkContext.ts';
import { createRefusalCheck } from '../calling/createRefusalCheck.ts';
import type { WrongCall } from '../calling/createRefusalCheck.ts';
import { firstQuery } from '../calling/firstQuery.ts';
import { seededBytes } from '../calling/seededBytes.ts';

/** Two right requests under one nonce, neither of which has been answered when the other arrives. */
const atTheSameMoment = (context: CheckContext): WrongCall => {
  const once = { seal: { nonce: Buffer.from(seededBytes(context)(16)).toString('hex') } };
  return {
    what: { 'zh-CN': '与另一次同时到达、随机串相同', en: 'that arrives at the same moment as another under its nonce' },
    call: once,
    beside: once,
  };
};

/** 7.2.4: the same sealed request a second time. That a nonce is used once is the profile's, not the text's. */
export const refusesReplay = createRefusalCheck({
  id: 'interface.refuses-replay',
  comparedWith: { profile: ['interfaces.scheme'] },
  reuses: true,
  title: { 'zh-CN': '重放的请求被拒绝', en: 'A replayed request is refused' },
  hint: {
    'zh-CN': '在时间容差之内记住用过的 nonce，再次出现即拒绝。',
    en: 'Remember the nonces used within the tolerance and refuse one that comes again.',
  },
  wrong: (context, sealed, _entity, earlier) => [
    {
      what: { 'zh-CN': '与前一次完全相同', en: 'that repeats an earlier one byte by byte' },
      call: { headers: () => sealed },
    },
    {
      what: { 'zh-CN': '与更早的一次完全相同', en: 'that repeats, byte by byte, one before others' },
      call: { query: firstQuery(context.profile), headers: () => earlier },
    },
    atTheSameMoment(context),
  ],
});
