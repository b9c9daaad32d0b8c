import { answerTo } from '../../../spec/ics/answerTo.ts';
import { createRefusalCheck } from '../calling/createRefusalCheck.ts';

const minute = 60_000;
const day = 86_400_000;

/**
 * 7.2.4: a request from yesterday or tomorrow is no current one; far beyond any tolerance that anybody uses. Whoever declared a
 * tolerance is held to it: a request three times as old, or as far ahead, is beyond it, whatever the clocks and the way differ.
 */
export const refusesStaleTimestamp = createRefusalCheck({
  id: 'interface.refuses-stale-timestamp',
  comparedWith: { profile: ['interfaces.scheme', 'interfaces.skewSeconds'] },
  title: { 'zh-CN': '时间戳远超容差的请求被拒绝', en: 'A request whose timestamp is far off is refused' },
  hint: {
    'zh-CN': '将时间戳与标准时间比较，超出配置的容差即拒绝。',
    en: 'Compare the timestamp with standard time and refuse what is beyond the tolerance of the profile.',
  },
  wrong: ({ clock, profile, target }) => {
    const { skewSeconds } = profile.values.interfaces;
    const declared = answerTo(target.declaration, profile, 'interfaces.skewSeconds') !== undefined;
    const beyond = 3_000 * skewSeconds + minute;
    // Beyond what the platform itself says it bears, with room for clocks that differ.
    const off = Math.max(day, 2000 * skewSeconds);
    return [
      {
        what: { 'zh-CN': '时间戳为一天之前', en: 'with a timestamp of a day ago' },
        call: { seal: { now: clock.now() - off } },
      },
      {
        what: { 'zh-CN': '时间戳为一天之后', en: 'with a timestamp of a day ahead' },
        call: { seal: { now: clock.now() + off } },
      },
      ...(declared && beyond < off
        ? [
            {
              what: {
                'zh-CN': `时间戳早于所声明容差（${skewSeconds} 秒）的三倍`,
                en: `with a timestamp older than three times the declared tolerance of ${skewSeconds} s`,
              },
              call: { seal: { now: clock.now() - beyond } },
            },
            {
              what: {
                'zh-CN': `时间戳晚于当前时刻、超出所声明容差（${skewSeconds} 秒）的三倍`,
                en: `with a timestamp ahead by more than three times the declared tolerance of ${skewSeconds} s`,
              },
              call: { seal: { now: clock.now() + beyond } },
            },
          ]
        : []),
    ];
  },
});
