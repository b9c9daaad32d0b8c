import { describe, expect, it } from 'vitest';
import { faultLevel } from '../mocks/access-platform/faults/faultLevel.ts';
import { faults } from '../mocks/access-platform/faults/faults.ts';
import { requirements } from '../spec/requirements/requirements.ts';
import { recordFaults } from '../mocks/access-platform/faults/record.ts';
import { checks } from '../suites/checks.ts';
import { levelOf } from '../suites/engine/verdict/level.ts';

const checkById = new Map(checks.map((check) => [check.id, check]));
const requirementById = new Map(requirements.map((requirement) => [requirement.id, requirement]));

describe('faults, checks and requirements agree', () => {
  it('has a fault for every check', () => {
    const caught = new Set([...faults, ...recordFaults].flatMap(({ caughtBy }) => caughtBy));
    expect(checks.map(({ id }) => id).filter((id) => !caught.has(id))).toEqual([]);
  });

  it('uses every fault id once', () => {
    const ids = faults.map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it.each(faults.map((fault) => [fault.id, fault] as const))(
    '%s names known checks and what they verify',
    (_, fault) => {
      const catching = fault.caughtBy.map((id) => checkById.get(id));
      expect(catching).not.toContain(undefined);
      const verified = new Set(catching.flatMap((check) => check?.verifies ?? []));
      expect(fault.violates.filter((id) => !verified.has(id))).toEqual([]);
      expect(fault.violates.filter((id) => !requirementById.has(id))).toEqual([]);
    },
  );

  it.each(faults.map((fault) => [fault.id, fault] as const))('%s breaks a level of conformance', (_, fault) => {
    expect(faultLevel(fault)).not.toBe(null);
  });

  it('calls violated only what binds the access platform, and a platform that has the fault', () => {
    const free = faults.flatMap(({ id, violates, platforms }) =>
      violates
        .map((one) => requirementById.get(one))
        .filter(
          (one) =>
            one !== undefined && (levelOf(one) === null || !platforms.some((kind) => one.platforms.includes(kind))),
        )
        .map((one) => `${id}: ${one?.id}`),
    );
    expect(free).toEqual([]);
  });

  it('names echoes of other channels only', () => {
    const echoes = faults.flatMap(({ id, channel, echoes: all = [] }) => all.map((echo) => ({ id, channel, echo })));
    expect(
      echoes.filter(({ echo, channel }) => ([undefined, channel] as unknown[]).includes(checkById.get(echo)?.channel)),
    ).toEqual([]);
  });
});
