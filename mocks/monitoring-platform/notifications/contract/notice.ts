import type { Digest } from './digest.ts';
import type { NoticedException } from './noticedException.ts';

/** What somebody is told, not yet in words. */
export type Notice =
  | {
      readonly type: 'exceptions';
      readonly platformId: string;
      readonly platformName: string;
      readonly opened: readonly NoticedException[];
      readonly recovered: readonly NoticedException[];
    }
  | { readonly type: 'digest'; readonly digest: Digest }
  /** Asked for by somebody who wants to see whether it arrives. */
  | { readonly type: 'test'; readonly by: string };
