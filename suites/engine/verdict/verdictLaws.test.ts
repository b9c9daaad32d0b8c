import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testCheck, testFinding } from '../running/testCheck.ts';
import { gates } from './gate.ts';
import type { GateName } from './gate.ts';
import { levels } from './level.ts';
import { inconclusive, judged } from './outcome.ts';
import { requirementResults } from './requirementResults.ts';
import { runFooter } from './runFooter.ts';
import { resultsOf, someWaiver, someWorld, today } from './testWorld.ts';
import type { World } from './testWorld.ts';

// The same worlds each time; others, and more of them, with HEYAN_FAULTS=all (`npm run test:faults`).
fc.configureGlobal(process.env['HEYAN_FAULTS'] === 'all' ? { numRuns: 5_000 } : { numRuns: 150, seed: 1 });

const conclude = (world: World, gate: GateName = 'core', interrupted = false) => {
  const { kind, methods, ...rest } = world;
  const results = resultsOf(world);
  const target = methods === undefined ? { kind } : { kind, methods };
  const requirements = requirementResults({ ...rest, results, target, selective: false, today });
  return {
    requirements,
    results,
    footer: runFooter({ startedAt: 0, endedAt: 1, interrupted, gate }, results, requirements),
  };
};
const outcomesOf = (world: World): Readonly<Record<GateName, string>> =>
  Object.fromEntries(gates.map((gate) => [gate, conclude(world, gate).footer.gate.outcome])) as Record<
    GateName,
    string
  >;

const worth = { nonconformant: 0, incomplete: 1, conformant: 2 } as const;
const openness = { violated: 0, incomplete: 1, passed: 2 } as Record<string, number>;
const holds = (property: (world: World) => void): void => fc.assert(fc.property(someWorld, property));
const within = (inner: readonly string[], outer: readonly string[]): void =>
  expect(inner.filter((id) => !outer.includes(id))).toEqual([]);

describe('whatever a run comes to', () => {
  it('the full level contains the core level', () => {
    holds((world) => {
      const { core, full } = conclude(world).footer.levels;
      for (const part of ['held', 'violated', 'open'] as const) within(core[part], full[part]);
      if (core.verdict === 'nonconformant') expect(full.verdict).toBe('nonconformant');
      const asked = core.held.length + core.open.length > 0;
      if (full.verdict === 'conformant' && asked) expect(core.verdict).toBe('conformant');
    });
  });

  it('each requirement has one standing, and what binds nobody has none', () => {
    holds((world) => {
      const { requirements, footer } = conclude(world);
      for (const level of levels) {
        const { held, violated, open } = footer.levels[level];
        const all = [...held, ...violated, ...open];
        expect(new Set(all).size).toBe(all.length);
        within(
          all,
          requirements
            .filter(({ obligation, party }) => party === 'access-platform' && !['may', 'example'].includes(obligation))
            .map(({ id }) => id),
        );
      }
    });
  });

  it('nothing is held without a check that passed or a statement that may answer', () => {
    holds((world) => {
      const { requirements, results } = conclude(world);
      for (const one of requirements.filter(({ standing }) => standing === 'held')) {
        const passes = results.some((result) => {
          const concerned = result.findings.filter(({ violates }) => violates?.includes(one.id) ?? true);
          const saw = result.verdict === 'passed' || (result.findings.length > 0 && concerned.length === 0);
          return result.verifies.includes(one.id) && saw;
        });
        const asked = world.requirements.find(({ id }) => id === one.id);
        const attested =
          (asked?.verification === 'attestation' || asked?.attestationReason !== undefined) &&
          world.attestations.some((statement) => statement.requirement === one.id && statement.until >= today);
        expect(passes || attested).toBe(true);
      }
    });
  });

  it('what was found against a sentence that binds is violated, whatever else was seen', () => {
    holds((world) => {
      const { requirements, results } = conclude(world);
      for (const one of requirements.filter(({ verdict, level }) => verdict !== 'not-applicable' && level !== null)) {
        const found = results.some(
          ({ verifies, findings }) =>
            verifies.includes(one.id) &&
            findings.some(({ basis, violates }) => basis !== 'assumed' && (violates?.includes(one.id) ?? true)),
        );
        if (found) expect(one.standing).toBe('violated');
      }
    });
  });

  it('what nobody declared violates nothing', () => {
    holds((world) => {
      const silent: World = {
        ...world,
        declaration: { values: {}, requirements: {} },
        ended: world.ended.map(({ check, outcome }) => ({
          check: { ...check, comparedWith: { profile: ['interfaces.skewSeconds'] } },
          outcome: outcome.kind === 'findings' ? judged([testFinding()]) : outcome,
        })),
      };
      const { levels, gate } = conclude(silent, 'observed').footer;
      expect([levels.full.violated, gate.outcome === 'violated']).toEqual([[], false]);
    });
  });

  it('the order in which the checks ended does not matter', () => {
    fc.assert(
      fc.property(someWorld, fc.infiniteStream(fc.nat()), (world, chance) => {
        const shuffled = world.ended
          .map((one) => ({ one, at: chance.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        const [first, second] = [conclude(world), conclude({ ...world, ended: shuffled })];
        expect(second.requirements).toEqual(first.requirements);
        expect(second.footer).toEqual(first.footer);
      }),
    );
  });
});

describe('a waiver', () => {
  const waived = fc.tuple(someWorld, fc.array(someWaiver, { minLength: 1, maxLength: 3 }));

  it('changes no level and no standing', () => {
    fc.assert(
      fc.property(waived, ([world, waivers]) => {
        const [without, beside] = [conclude(world), conclude({ ...world, waivers })];
        expect(beside.footer.levels).toEqual(without.footer.levels);
        expect(beside.footer.verdict).toBe(without.footer.verdict);
        const standings = (of: typeof beside) => of.requirements.map(({ standing }) => standing);
        expect(standings(beside)).toEqual(standings(without));
      }),
    );
  });

  it('opens gates and closes none', () => {
    fc.assert(
      fc.property(waived, ([world, waivers]) => {
        const [without, beside] = [outcomesOf(world), outcomesOf({ ...world, waivers })];
        for (const gate of gates)
          expect(openness[beside[gate]]).toBeGreaterThanOrEqual(openness[without[gate]] as number);
      }),
    );
  });

  it('lets through what it names and nothing else', () => {
    fc.assert(
      fc.property(waived, ([world, waivers]) => {
        for (const gate of gates) {
          const { requirements, footer } = conclude({ ...world, waivers }, gate);
          const { violated, open, held } = footer.levels[gate === 'core' ? 'core' : 'full'];
          const inForce = waivers.filter(({ until }) => until >= today).map(({ id }) => id);
          const accepted = violated.filter((id) => footer.gate.waived.includes(id));
          for (const id of accepted) {
            const checks = requirements.find((one) => one.id === id)?.checks ?? [];
            expect([id, ...checks].some((name) => inForce.includes(name))).toBe(true);
          }
          within(footer.gate.waived, violated);
          if (footer.gate.outcome !== 'passed') continue;
          expect(violated).toEqual(accepted);
          expect(held.length + accepted.length).toBeGreaterThan(0);
          if (gate !== 'observed') expect(open).toEqual([]);
        }
      }),
    );
  });
});

describe('more that was looked at', () => {
  const more = (world: World, verifies: [string, ...string[]], outcome: World['ended'][number]['outcome']): World => ({
    ...world,
    ended: [...world.ended, { check: testCheck({ id: 'a.more', verifies }), outcome }],
  });

  it('and shows nothing improves nothing', () => {
    holds((world) => {
      const unknown = inconclusive('no-data', { 'zh-CN': '无', en: 'none' });
      const [before, after] = [conclude(world), conclude(more(world, ['r0', 'r3'], unknown))];
      for (const level of levels) {
        const [was, is] = [before.footer.levels[level], after.footer.levels[level]];
        expect(worth[is.verdict]).toBeLessThanOrEqual(worth[was.verdict]);
        expect(is.violated).toEqual(was.violated);
        within(is.held, was.held);
      }
      const [was, is] = [outcomesOf(world), outcomesOf(more(world, ['r0', 'r3'], unknown))];
      for (const gate of gates) expect(openness[is[gate]]).toBeLessThanOrEqual(openness[was[gate]] as number);
    });
  });

  it('and is wrong makes nothing better', () => {
    holds((world) => {
      const wrong = judged([testFinding({ comparedWith: 'text' })]);
      const [before, after] = [conclude(world), conclude(more(world, ['r1'], wrong))];
      for (const level of levels) {
        within(before.footer.levels[level].violated, after.footer.levels[level].violated);
        expect(worth[after.footer.levels[level].verdict]).toBeLessThanOrEqual(
          worth[before.footer.levels[level].verdict],
        );
      }
    });
  });

  it('and broke of itself passes no gate', () => {
    holds((world) => {
      const broken = more(world, ['r2'], { kind: 'error', error: new Error('ours') });
      for (const gate of gates)
        expect(conclude(broken, gate).footer).toMatchObject({ verdict: 'error', gate: { outcome: 'error' } });
    });
  });
});

it('a run that was cut short is conformant at no level it is asked for, and passes no gate', () => {
  holds((world) => {
    for (const gate of gates) {
      const { footer } = conclude(world, gate, true);
      expect(footer.verdict).not.toBe('conformant');
      expect(footer.gate.outcome).not.toBe('passed');
    }
  });
});
