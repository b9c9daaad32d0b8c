import { CandidateError } from '../../engine/errors/candidateError.ts';
import type { Tour } from './onTour.ts';

/**
 * Ends a check whose events came but were refused: what they would show is not known, and `beacon.events-accepted` judges
 * the refusal. Nothing is thrown where anything was accepted, or nothing came at all.
 */
export const unlessRefused = async (tour: Pick<Tour, 'events' | 'refused'>): Promise<void> => {
  if ((await tour.events()).length > 0) return;
  const [first, ...more] = await tour.refused();
  if (first === undefined) return;
  throw new CandidateError('blocked', {
    'zh-CN': `页面上报的 ${more.length + 1} 个事件均被采集端拒收（${first.reason}），见检查 beacon.events-accepted。`,
    en: `All ${more.length + 1} events that the pages sent were refused (${first.reason}); see the check beacon.events-accepted.`,
  });
};
