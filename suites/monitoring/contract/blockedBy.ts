import { CandidateError } from '../../engine/errors/candidateError.ts';
import type { Told } from '../asking/told.ts';

/** Ends a check or a scene where an answer it builds on was not given, or not as the OpenAPI says. @throws CandidateError */
export const blockedBy = ({ problem, refused, url, status }: Told): never => {
  throw new CandidateError(
    refused ? 'blocked' : 'unreadable',
    problem ?? { 'zh-CN': `${url} 应答 ${status}。`, en: `${url} answered ${status}.` },
  );
};
