import type { Localized } from '../../spec/localized.ts';
import { targetFingerprint } from '../target/targetFingerprint.ts';
import type { RunOptions } from './runOptions.ts';

const movedText: Localized = {
  'zh-CN': '与所接续的运行相比，平台的接口或前置数据库的地址已改变；沿用的结果是在原来的地址上得到的。',
  en: 'The addresses of interfaces or front database are not those of the run that is continued; what is carried over was found at the old ones.',
};

/** What is to be known of results that are carried over. The reference platform is somewhere else each time it is started. */
export const continuingNotes = ({
  continues,
  origin,
  resolved,
}: Pick<RunOptions, 'continues' | 'origin' | 'resolved'>): readonly Localized[] =>
  continues === undefined || origin === 'reference' || continues.fingerprint === targetFingerprint(resolved.target)
    ? []
    : [movedText];
