import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testCheck, testFinding } from '../running/testCheck.ts';
import { gates } from './gate.ts';
import type { GateName, GateResult } from './gate.ts';
import { levels } from './level.ts';
import { inconclusive, judged } from './outcome.ts';
import { requirementResults } from './requirementResults.ts';
import { runFooter } from './runFooter.ts';
import { resultsOf, someWaiver, someWorld, today } from './testWorld.ts';
import type { World } from './testWorld.ts';

// The same worlds each time; others, and more of them, with HEYAN_FAULTS=all (`npm run test:faults`).
const runs = process.env['HEYAN_FAULTS'] === 'all' ? { numRuns: 5_000 } : { numRuns: 150, seed: 1 };

/** What refutes a law, made as small as can be; `null`: nothing was found. */
const refuted = <T>(some: fc.Arbitrary<T>, law: (one: T) => boolean): unknown =>
  fc.check(fc.property(some, law), runs).counterexample;

const conclude = (world: World, gate: GateName = 'core', interrupted = false) => {
  const { kind, methods, ...rest } = world;
  const results = resultsOf(world);
  const target = methods === undefined ? { kind } : { kind, methods };
  const requirements = requirementResults({ ...rest, results, target, selective: false, today });
  const footer = runFooter({ startedAt: 0, endedAt: 1, interrupted, gate }, results, requirements);
  return { requirements, results, footer };
};

const worth = { nonconformant: 0, incomplete: 1, conformant: 2 };
const openness: Readonly<Record<GateResult['outcome'], number>> = { error: 0, violated: 1, incomplete: 2, passed: 3 };
const opennessOf = (world: World, gate: GateName): number => openness[conclude(world, gate).footer.gate.outcome];
const within = (inner: readonly string[], outer: readonly string[]): boolean => inner.every((id) => outer.includes(id));
const equal = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

describe('whatever a run comes to', () => {
  it('the full level contains the core level', () => {
    const law = (world: World): boolean => {
      const { core, full } = conclude(world).footer.levels;
      const asked = core.held.length + core.open.length > 0;
      return (
        (['held', 'violated', 'open'] as const).every((part) => within(core[part], full[part])) &&
        (core.verdict !== 'nonconformant' || full.verdict === 'nonconformant') &&
        (full.verdict !== 'conformant' || !asked || core.verdict === 'conformant')
      );
    };
    expect(refuted(someWorld, law)).toBe(null);
  });

  it('each requirement has one standing, and what binds nobody has none', () => {
    const law = (world: World): boolean => {
      const { requirements, footer } = conclude(world);
      const binding = requirements.filter(
        ({ obligation, party }) => party === 'access-platform' && !['may', 'example'].includes(obligation),
      );
      return levels.every((level) => {
        const { held, violated, open } = footer.levels[level];
        const all = [...held, ...violated, ...open];
        const ids = binding.map(({ id }) => id);
        return new Set(all).size === all.length && within(all, ids);
      });
    };
    expect(refuted(someWorld, law)).toBe(null);
  });

  it('nothing is held without a check that passed, or a statement that may answer for it', () => {
    const law = (world: World): boolean => {
      const { requirements, results } = conclude(world);
      return requirements
        .filter(({ standing }) => standing === 'held')
        .every(({ id }) => {
          const passes = results.some(({ verifies, verdict, findings }) => {
            const ofOthers = findings.length > 0 && findings.every(({ violates }) => violates?.includes(id) === false);
            return verifies.includes(id) && (verdict === 'passed' || ofOthers);
          });
          const asked = world.requirements.find((one) => one.id === id);
          const mayAttest = asked?.verification === 'attestation' || asked?.attestationReason !== undefined;
          return (
            passes || (mayAttest && world.attestations.some((one) => one.requirement === id && one.until >= today))
          );
        });
    };
    expect(refuted(someWorld, law)).toBe(null);
  });

  it('what was found against a sentence that binds is violated, whatever else was seen', () => {
    const law = (world: World): boolean => {
      const { requirements, results } = conclude(world);
      return requirements
        .filter(({ verdict, level }) => verdict !== 'not-applicable' && level !== null)
        .filter(({ id }) =>
          results.some(
            ({ verifies, findings }) =>
              verifies.includes(id) &&
              findings.some(({ basis, violates }) => basis !== 'assumed' && (violates?.includes(id) ?? true)),
          ),
        )
        .every(({ standing }) => standing === 'violated');
    };
    expect(refuted(someWorld, law)).toBe(null);
  });

  it('what nobody declared violates nothing', () => {
    const law = (world: World): boolean => {
      const silent: World = {
        ...world,
        declaration: { values: {}, requirements: {} },
        ended: world.ended.map(({ check, outcome }) => ({
          check: { ...check, comparedWith: { profile: ['interfaces.skewSeconds'] } },
          outcome: outcome.kind === 'findings' ? judged([testFinding()]) : outcome,
        })),
      };
      const { levels: of, gate } = conclude(silent, 'observed').footer;
      return of.full.violated.length === 0 && gate.outcome !== 'violated';
    };
    expect(refuted(someWorld, law)).toBe(null);
  });

  it('the order in which the checks ended does not matter', () => {
    const shuffled = someWorld.chain((world) =>
      fc
        .shuffledSubarray([...world.ended], { minLength: world.ended.length })
        .map((ended) => [world, { ...world, ended }] as const),
    );
    const law = ([one, other]: readonly [World, World]): boolean => {
      const [first, second] = [conclude(one), conclude(other)];
      return equal(first.requirements, second.requirements) && equal(first.footer, second.footer);
    };
    expect(refuted(shuffled, law)).toBe(null);
  });

  it('a run that was cut short is conformant at no level, and passes no gate', () => {
    const law = (world: World): boolean =>
      gates.every((gate) => {
        const { footer } = conclude(world, gate, true);
        return footer.verdict !== 'conformant' && footer.gate.outcome !== 'passed';
      });
    expect(refuted(someWorld, law)).toBe(null);
  });
});

describe('a waiver', () => {
  const waived = fc
    .tuple(someWorld, fc.array(someWaiver, { minLength: 1, maxLength: 3 }))
    .map(([world, waivers]) => [world, { ...world, waivers }] as const);

  it('changes no level and no standing', () => {
    const law = ([world, beside]: readonly [World, World]): boolean => {
      const [without, after] = [conclude(world), conclude(beside)];
      return (
        equal(after.footer.levels, without.footer.levels) &&
        after.footer.verdict === without.footer.verdict &&
        after.requirements.every(({ standing }, at) => standing === without.requirements[at]?.standing)
      );
    };
    expect(refuted(waived, law)).toBe(null);
  });

  it('opens gates and closes none', () => {
    const law = ([world, beside]: readonly [World, World]): boolean =>
      gates.every((gate) => opennessOf(beside, gate) >= opennessOf(world, gate));
    expect(refuted(waived, law)).toBe(null);
  });

  it('lets through what it names, and nothing else', () => {
    const law = ([, world]: readonly [World, World]): boolean =>
      gates.every((gate) => {
        const { requirements, footer } = conclude(world, gate);
        const { violated, open, held } = footer.levels[gate === 'core' ? 'core' : 'full'];
        const inForce = world.waivers.filter(({ until }) => until >= today).map(({ id }) => id);
        const accepted = footer.gate.waived;
        const named = accepted.every((id) => {
          const checks = requirements.find((one) => one.id === id)?.checks ?? [];
          return [id, ...checks].some((name) => inForce.includes(name));
        });
        if (!named || !within(accepted, violated)) return false;
        if (footer.gate.outcome !== 'passed') return true;
        const nothingLeft = within(violated, accepted) && held.length + accepted.length > 0;
        return nothingLeft && (gate === 'observed' || open.length === 0);
      });
    expect(refuted(waived, law)).toBe(null);
  });
});

describe('more that was looked at', () => {
  const more = (world: World, verifies: [string, ...string[]], outcome: World['ended'][number]['outcome']): World => ({
    ...world,
    ended: [...world.ended, { check: testCheck({ id: 'a.more', verifies }), outcome }],
  });

  it('and shows nothing improves nothing', () => {
    const unknown = inconclusive('no-data', { 'zh-CN': '无', en: 'none' });
    const law = (world: World): boolean => {
      const after = more(world, ['r0', 'r3'], unknown);
      const better = levels.some((level) => {
        const [was, is] = [conclude(world).footer.levels[level], conclude(after).footer.levels[level]];
        return (
          worth[is.verdict] > worth[was.verdict] || !equal(is.violated, was.violated) || !within(is.held, was.held)
        );
      });
      return !better && gates.every((gate) => opennessOf(after, gate) <= opennessOf(world, gate));
    };
    expect(refuted(someWorld, law)).toBe(null);
  });

  it('and is wrong makes nothing better', () => {
    const wrong = judged([testFinding({ comparedWith: 'text' })]);
    const law = (world: World): boolean => {
      const [before, after] = [conclude(world), conclude(more(world, ['r1'], wrong))];
      return levels.every((level) => {
        const [was, is] = [before.footer.levels[level], after.footer.levels[level]];
        return within(was.violated, is.violated) && worth[is.verdict] <= worth[was.verdict];
      });
    };
    expect(refuted(someWorld, law)).toBe(null);
  });

  it('and broke of itself passes no gate', () => {
    const law = (world: World): boolean =>
      gates.every((gate) => {
        const { footer } = conclude(more(world, ['r2'], { kind: 'error', error: new Error('ours') }), gate);
        return footer.verdict === 'error' && footer.gate.outcome === 'error';
      });
    expect(refuted(someWorld, law)).toBe(null);
  });
});
