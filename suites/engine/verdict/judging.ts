import type { Declaration } from '../../../spec/ics/declaration.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import type { Waiving } from './judgeCheck.ts';

/** By what the outcomes of a run are judged. */
export interface Judging extends Waiving {
  readonly declaration: Declaration;
  /** The run's profile, before what the candidate overrides. */
  readonly profile: Pick<Profile, 'id' | 'version' | 'assumptions'>;
}
