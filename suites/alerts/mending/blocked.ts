import { CandidateError } from '../../engine/errors/candidateError.ts';

/** Why the rectification could not be watched, in both languages. */
export const blocked = (zh: string, en: string): CandidateError => new CandidateError('blocked', { 'zh-CN': zh, en });
