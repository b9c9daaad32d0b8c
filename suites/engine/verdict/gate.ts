/** What a pipeline asks for: a level, or only that nothing is violated among what could be examined. */
export const gates = ['core', 'full', 'observed'] as const;
export type GateName = (typeof gates)[number];

/** Whether a run passes what was asked of it. */
export interface GateResult {
  readonly name: GateName;
  readonly outcome: 'passed' | 'violated' | 'incomplete' | 'error';
  /** Violated requirements that a waiver lets through. */
  readonly waived: readonly string[];
}
