import type { Channel } from '../../spec/channel.ts';
import type { Localized } from '../../spec/localized.ts';
import type { PlatformKind } from '../../spec/platformKind.ts';
import type { Obligation, Party } from '../../spec/requirements/requirement.ts';
import type { Procedure } from '../../suites/procedures/procedure.ts';
import type { Level } from '../../suites/engine/verdict/level.ts';

/** A fault of the reference platform that makes a case fail, or warn. */
export interface ProvingFault {
  readonly id: string;
  readonly title: Localized;
  readonly warned: boolean;
}

/** A test case (测试用例): a check, with all that a standards body wants to read of it. */
export interface TestCase extends Procedure {
  readonly id: string;
  /** Whom it examines. */
  readonly party: Party;
  readonly channel: Channel | 'indicators';
  readonly purpose: Localized;
  readonly requirements: readonly {
    readonly id: string;
    readonly clause: string;
    readonly obligation: Obligation;
    readonly level: Level | null;
    readonly statement: Localized;
  }[];
  /** The lowest level that one of its requirements belongs to; `null`: none. */
  readonly level: Level | null;
  readonly platforms: readonly PlatformKind[];
  /** When the candidate's statement makes it applicable. */
  readonly condition: Localized;
  readonly preconditions: readonly Localized[];
  /** What is kept as evidence. */
  readonly evidence: Localized;
  readonly faults: readonly ProvingFault[];
}
