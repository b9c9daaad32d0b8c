import { describe, expect, it } from 'vitest';
import { clauses } from '../clauses.ts';
import { modalVerbs } from './modalVerbs.ts';
import type { Requirement } from './requirement.ts';
import { requirementProblems } from './requirementProblems.ts';
import { requirements } from './requirements.ts';
import { retired } from './retired.ts';

const context = { clauses, retired, modalVerbs };

/** 应 per clause, counted in the text of the draft independently of `modalVerbs`. */
const counted: Readonly<Record<string, number>> = {
  '5.2': 1,
  '6.2': 3,
  '6.3': 3,
  '6.4': 2,
  '6.5': 3,
  '6.6': 2,
  '6.7': 2,
  '6.8': 3,
  '7.1.2': 1,
  '7.2.3': 1,
  '7.2.4': 1,
  '7.2.5': 1,
  '7.2.6': 1,
  '7.3.1': 1,
  '7.3.3': 3,
  '7.3.4': 1,
  '7.3.5': 1,
  '7.3.6': 1,
  '8.1': 1,
  '8.4': 1,
};

const changed = (id: string, changes: Partial<Requirement>): readonly Requirement[] =>
  requirements.map((requirement) => (requirement.id === id ? { ...requirement, ...changes } : requirement));

describe('requirementProblems', () => {
  it('catches each way in which requirements can drift', () => {
    const bad: readonly (readonly [readonly Requirement[], string])[] = [
      [changed('rectification', { clause: '7.3.9' }), 'rectification: unknown clause 7.3.9'],
      [changed('rectification', { clause: 'toString' }), 'rectification: unknown clause toString'],
      [changed('data-verified', { id: 'rectification' }), 'rectification: the id is used twice'],
      [changed('data-verified', { id: 'Data verified' }), 'Data verified: the id is no slug'],
      [changed('data-verified', { platforms: [] }), 'data-verified: binds no kind of platform'],
      [
        changed('data-verified', { platforms: ['service', 'service'] }),
        'data-verified: kinds of platform repeated or unknown',
      ],
      [changed('data-verified', { obligation: 'shall' }), 'data-verified: says shall where the draft does not'],
      [
        changed('rectification', { obligation: 'stated' }),
        '应根据告警 of 7.3.5: no requirement rectification of that clause says shall',
      ],
      [
        changed('rectification', { clause: '7.3.4' }),
        '应根据告警 of 7.3.5: no requirement rectification of that clause says shall',
      ],
      [
        requirements.filter(({ id }) => id !== 'status-managed'),
        '应对接入平台 of 8.4: no requirement status-managed of that clause says shall',
      ],
      [
        changed('annex-queue', { obligation: 'stated' }),
        'annex-queue: Annex A is informative, so its obligation is example',
      ],
      [
        changed('data-verified', { verification: 'automatic' }),
        'data-verified: monitoring-platform cannot be examined on the candidate',
      ],
      [changed('data-verified', { statement: { 'zh-CN': ' ', en: 'Data.' } }), 'data-verified: no Chinese text'],
      [
        changed('data-verified', { statement: { 'zh-CN': 'Data.', en: 'Data.' } }),
        'data-verified: the Chinese text holds no Chinese',
      ],
      [changed('data-verified', { statement: { 'zh-CN': '数据。', en: '' } }), 'data-verified: no English text'],
      [
        changed('data-verified', { statement: { 'zh-CN': '数据。', en: '按配置参数验证部署是否正确。' } }),
        'data-verified: the English text is Chinese',
      ],
    ];
    for (const [given, problem] of bad) expect(requirementProblems(given, context)).toContain(problem);
  });

  it('catches a retired id that is used again', () => {
    expect(requirementProblems(requirements, { ...context, retired: ['rectification'] })).toEqual([
      'rectification: the id is retired',
    ]);
  });

  it('finds nothing in the requirements of the draft', () => {
    expect(requirementProblems(requirements, context)).toEqual([]);
  });
});

describe('modalVerbs', () => {
  it('holds each of the 33 that were counted in the text', () => {
    const held: Record<string, number> = {};
    for (const { clause } of modalVerbs) held[clause] = (held[clause] ?? 0) + 1;
    expect(held).toEqual(counted);
    expect(modalVerbs).toHaveLength(33);
  });

  it('tells them apart within a clause', () => {
    const places = modalVerbs.map(({ clause, before }) => `${clause} ${before}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it('leaves no clause of chapters 5–8 and Annex A without a requirement, but those that only describe or head others', () => {
    const silent = Object.values(clauses).filter(
      (clause) => !requirements.some((requirement) => requirement.clause === clause.id),
    );
    expect(
      silent
        .map(({ id }) => id)
        .filter((id) => !id.startsWith('table-'))
        .sort(),
    ).toEqual(['5', '6', '7', '7.1', '7.2', '7.2.1', '7.3', '8', 'A']);
  });
});
