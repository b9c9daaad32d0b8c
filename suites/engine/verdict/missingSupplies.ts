import type { CheckResult, RequirementResult } from '../evidence/runRecord.ts';
import type { MissingSupply } from './missingSupply.ts';
import type { Supply } from './supply.ts';

const attestationOf = ({ id, clause }: Pick<RequirementResult, 'id' | 'clause'>): Supply => ({
  kind: 'attestation',
  name: id,
  how: {
    'zh-CN': `就 ${clause}（${id}）提交声明：声明人、日期、有效期及其文件与 SHA-256。`,
    en: `Attest ${clause} (${id}): who, when, until when, and the document with its SHA-256.`,
  },
});

/** What is missing, most valuable first: by the open requirements it concerns, then by the checks it unlocks. */
export const missingSupplies = (
  checks: readonly CheckResult[],
  requirements: readonly RequirementResult[],
): readonly MissingSupply[] => {
  const open = new Set(requirements.filter((one) => one.standing === 'open').map((one) => one.id));
  const attested = new Set(requirements.filter((one) => one.verdict === 'attested').map((one) => one.id));
  const found = new Map<string, { supply: Supply; checks: Set<string>; requirements: Set<string> }>();
  const entry = (supply: Supply) => {
    const key = `${supply.kind} ${supply.name}`;
    const known = found.get(key) ?? { supply, checks: new Set<string>(), requirements: new Set<string>() };
    found.set(key, known);
    return known;
  };
  for (const check of checks) {
    // A statement has answered what it would look at.
    if (check.verifies.length > 0 && check.verifies.every((id) => attested.has(id))) continue;
    for (const supply of check.supply ?? []) {
      const known = entry(supply);
      known.checks.add(check.id);
      for (const id of check.verifies) if (open.has(id)) known.requirements.add(id);
    }
  }
  for (const requirement of requirements)
    if (requirement.reason === 'attestation-missing')
      entry(attestationOf(requirement)).requirements.add(requirement.id);
  return [...found.values()]
    .map((one) => ({ ...one.supply, checks: [...one.checks], requirements: [...one.requirements] }))
    .sort((a, b) => b.requirements.length - a.requirements.length || b.checks.length - a.checks.length);
};
