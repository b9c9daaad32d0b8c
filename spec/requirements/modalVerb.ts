import type { Obligation } from './requirement.ts';

/** The obligation that each modal verb of the draft gives to its sentence (GB/T 1.1; 需 is not among its verbs and keeps a strength of its own). */
export const obligationOfVerb = { 应: 'shall', 需: 'need', 可: 'may' } as const satisfies Record<string, Obligation>;

/** One 应 (应该), 需 or 可 (可以) of the draft. */
export interface ModalVerb {
  readonly verb: keyof typeof obligationOfVerb;
  /** The clause it stands in. */
  readonly clause: string;
  /** The words right after it, enough to find it in the clause. */
  readonly before: string;
  /** The requirements of its obligation that carry its sentence. */
  readonly requirements: readonly [string, ...string[]];
}
