import { CandidateError } from '../../engine/errors/candidateError.ts';
import type { Control } from '../../target/target.ts';
import type { MonitoringContext } from '../contract/monitoringContext.ts';

/** The control of the partner with a front database. */
export const controlOf = ({ target }: MonitoringContext): Control => {
  if (target.control !== undefined) return target.control;
  throw new CandidateError('control-missing', {
    'zh-CN': '模拟的接入平台没有检测控制。',
    en: 'The simulated platform has no control.',
  });
};
