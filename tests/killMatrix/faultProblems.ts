import type { Fault } from '../../mocks/access-platform/faults/fault.ts';
import type { PlatformKind } from '../../spec/platformKind.ts';
import { requirements } from '../../spec/requirements/requirements.ts';
import type { Check } from '../../suites/engine/running/check.ts';
import type { KilledFault } from './killMatrix.ts';

/** What an examination owes to a fault and did not give: its level broken, its checks, no other check, no other requirement. */
export const faultProblems = (
  found: KilledFault,
  fault: Pick<Fault, 'echoes'>,
  checks: readonly Pick<Check, 'id' | 'verifies' | 'platforms'>[],
): readonly string[] => {
  const { kind, level, verdicts, gate } = found;
  // A fault of several kinds names what each of them breaks.
  const ofKind = (
    all: readonly { readonly id: string; readonly platforms: readonly PlatformKind[] }[],
    id: string,
  ): boolean => all.find((one) => one.id === id)?.platforms.includes(kind) !== false;
  const violates = found.violates.filter((id) => ofKind(requirements, id));
  const caughtBy = found.caughtBy.filter((id) => ofKind(checks, id));
  const noticed = [...found.failed, ...found.warned];
  const echoes = checks.filter(({ id }) => fault.echoes?.includes(id));
  // What only follows may show or not: it depends on what was collected before.
  const mayFollow = new Set(echoes.flatMap(({ verifies }) => verifies));
  return [
    ...(level === null ? ['it breaks no level'] : []),
    ...(level !== null && verdicts[level] !== 'nonconformant' ? [`${level} is ${verdicts[level]}`] : []),
    ...(verdicts.full === 'nonconformant' ? [] : [`full is ${verdicts.full}`]),
    ...(gate.outcome === 'violated' ? [] : [`the gate ${gate.name} is ${gate.outcome}`]),
    ...caughtBy.filter((id) => !noticed.includes(id)).map((id) => `${id} did not notice`),
    ...noticed
      .filter((id) => !caughtBy.includes(id) && !echoes.some((echo) => echo.id === id))
      .map((id) => `${id} noticed as well`),
    ...violates.filter((id) => !found.violated.includes(id)).map((id) => `${id} is not violated`),
    ...found.violated.filter((id) => !violates.includes(id) && !mayFollow.has(id)).map((id) => `${id} is violated too`),
  ];
};
