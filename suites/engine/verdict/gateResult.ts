import type { RequirementResult } from '../evidence/runRecord.ts';
import type { GateName, GateResult } from './gate.ts';
import type { LevelResults } from './levelResult.ts';

interface Input {
  readonly gate: GateName;
  readonly levels: LevelResults;
  readonly requirements: readonly Pick<RequirementResult, 'id' | 'standing' | 'verdict' | 'waiver'>[];
  /** The suite itself went wrong. */
  readonly broken: boolean;
  /** The run did not come to its end. */
  readonly interrupted: boolean;
}

/** Whether the gate opens; a waiver counts here and nowhere else. */
export const gateResult = ({ gate, levels, requirements, broken, interrupted }: Input): GateResult => {
  const asked = levels[gate === 'core' ? 'core' : 'full'];
  const waived = requirements
    .filter((one) => one.standing === 'violated' && one.waiver !== undefined && asked.violated.includes(one.id))
    .map((one) => one.id);
  const end = (outcome: GateResult['outcome']): GateResult => ({ name: gate, outcome, waived });
  if (broken) return end('error');
  if (asked.violated.some((id) => !waived.includes(id))) return end('violated');
  if (interrupted) return end('incomplete');
  // Nothing positive was seen: nothing passes. A statement was not seen.
  const attested = requirements.filter(({ verdict }) => verdict === 'attested').map(({ id }) => id);
  const seen = asked.held.filter((id) => !attested.includes(id));
  if (seen.length + waived.length === 0) return end('incomplete');
  return end(gate !== 'observed' && asked.open.length > 0 ? 'incomplete' : 'passed');
};
