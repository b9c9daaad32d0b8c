import type { PlatformKind } from '../../../spec/platformKind.ts';
import type { GateName, GateResult } from '../../../suites/engine/verdict/gate.ts';
import type { LevelResult } from '../../../suites/engine/verdict/levelResult.ts';

/** A reference access platform with these faults, and what is asked of it. */
export interface Examination {
  readonly kind: PlatformKind;
  readonly faults: readonly string[];
  readonly gate: GateName;
}

/** What a whole run said of it. */
export interface Examined {
  readonly verdicts: { readonly core: LevelResult['verdict']; readonly full: LevelResult['verdict'] };
  readonly gate: { readonly name: GateName; readonly outcome: GateResult['outcome'] };
  /** Ids, sorted, of the checks that failed or warned. */
  readonly failed: readonly string[];
  readonly warned: readonly string[];
  /** Ids, sorted, of the requirements that bind and are violated. */
  readonly violated: readonly string[];
  /** Checks that ended in an error of ours, and those that did not end in their time: such a run should be repeated. */
  readonly broken: readonly string[];
  readonly late: readonly string[];
}
