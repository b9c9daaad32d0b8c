import { describe, expect, it } from 'vitest';
import type { CheckResult, RequirementResult } from '../evidence/runRecord.ts';
import { missingSupplies } from './missingSupplies.ts';
import type { Supply, SupplyKind } from './supply.ts';

const text = (words: string) => ({ 'zh-CN': words, en: words });
const supply = (name: string, kind: SupplyKind = 'capability', how = `supply ${name}`): Supply => ({
  kind,
  name,
  how: text(how),
});
const check = (id: string, verifies: readonly string[], ...supplies: readonly Supply[]) =>
  ({ id, verifies, ...(supplies.length > 0 && { supply: supplies }) }) as unknown as CheckResult;
const requirement = (id: string, standing: RequirementResult['standing'] = 'open', reason: string | null = 'no-data') =>
  ({ id, standing, reason, clause: '7.2.3' }) as unknown as RequirementResult;

describe('what is missing', () => {
  it('is nothing where no check asks for anything', () => {
    expect(missingSupplies([check('a', ['r'])], [requirement('r')])).toEqual([]);
  });

  it('is told once, with the checks and the open requirements that wait for it', () => {
    const checks = [check('a', ['r', 'held'], supply('control')), check('b', ['r', 'unknown'], supply('control'))];
    expect(missingSupplies(checks, [requirement('r'), requirement('held', 'held', null)])).toEqual([
      { ...supply('control'), checks: ['a', 'b'], requirements: ['r'] },
    ]);
  });

  it('is not told where a statement has answered for all that the check would look at', () => {
    const attested = { ...requirement('r', 'held', 'attested'), verdict: 'attested' } as RequirementResult;
    expect(missingSupplies([check('a', ['r'], supply('x'))], [attested])).toEqual([]);
    const other = missingSupplies([check('a', ['r', 'r2'], supply('x'))], [attested, requirement('r2')]);
    expect(other.map(({ name, requirements }) => [name, requirements])).toEqual([['x', ['r2']]]);
  });

  it('is one thing where kind and name are equal, as first told', () => {
    const checks = [
      check('a', ['r'], supply('x'), supply('x', 'entity')),
      check('b', ['r'], supply('x', 'capability', 'other')),
    ];
    expect(missingSupplies(checks, [requirement('r')])).toEqual([
      { ...supply('x'), checks: ['a', 'b'], requirements: ['r'] },
      { ...supply('x', 'entity'), checks: ['a'], requirements: ['r'] },
    ]);
  });

  it('comes most valuable first: by open requirements, then by checks, else as it was told', () => {
    const checks = [
      check('a', ['r1'], supply('one'), supply('two-checks')),
      check('b', ['r1'], supply('two-checks'), supply('same')),
      check('c', ['r1', 'r2'], supply('two-requirements')),
      check('d', ['held'], supply('none')),
    ];
    const requirements = [requirement('r1'), requirement('r2'), requirement('held', 'held', null)];
    expect(missingSupplies(checks, requirements).map(({ name }) => name)).toEqual([
      'two-requirements',
      'two-checks',
      'one',
      'same',
      'none',
    ]);
  });

  it('may be a statement, where one is asked for', () => {
    const asked = requirement('keeps-logs', 'open', 'attestation-missing');
    expect(missingSupplies([], [asked, requirement('r')])).toEqual([
      {
        kind: 'attestation',
        name: 'keeps-logs',
        how: {
          'zh-CN': '就 7.2.3（keeps-logs）提交声明：声明人、日期、有效期及其文件与 SHA-256。',
          en: 'Attest 7.2.3 (keeps-logs): who, when, until when, and the document with its SHA-256.',
        },
        checks: [],
        requirements: ['keeps-logs'],
      },
    ]);
  });
});
