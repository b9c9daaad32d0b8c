import { createRefusalCheck } from '../calling/createRefusalCheck.ts';
import { firstQuery } from '../calling/firstQuery.ts';

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
  wrong: ({ profile }, sealed, _entity, earlier) => [
    {
      what: { 'zh-CN': '与前一次完全相同', en: 'that repeats an earlier one byte by byte' },
      call: { headers: () => sealed },
    },
    {
      what: { 'zh-CN': '与更早的一次完全相同', en: 'that repeats, byte by byte, one before others' },
      call: { query: firstQuery(profile), headers: () => earlier },
    },
  ],
});
