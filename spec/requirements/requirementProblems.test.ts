import { describe, expect, it } from 'vitest';
import { clauses } from '../clauses.ts';
import { besideQuantities } from '../indicators/beside/besideQuantities.ts';
import { indicators } from '../indicators/indicators.ts';
import { modalVerbs } from './modalVerbs.ts';
import type { Coverage } from './coverage.ts';
import type { Requirement } from './requirement.ts';
import { tableCoverage } from './content/tableCoverage.ts';
import { requirementProblems } from './requirementProblems.ts';
import { requirements } from './requirements.ts';
import { retired } from './retired.ts';

const context = { clauses, retired, modalVerbs, indicators, quantities: besideQuantities.map(({ id }) => id) };

/** Modal verbs per clause, counted in the text of the draft independently of `modalVerbs`. */
const counted = {
  应: {
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
  },
  需: { '5.2': 1, '7.3.2': 1 },
  可: { '5.2': 1, '6.4': 2, '6.5': 3, '7.1.1': 2, '7.1.2': 1, '7.2.1': 2, '7.2.2': 1, '8.4': 1 },
} as const;

const coverage: Coverage = {
  rows: 'some',
  groups: [{ name: { 'zh-CN': '浏览量', en: 'Views' }, indicators: ['t3-4-page-views'] }],
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
      [changed('data-verified', { obligation: 'need' }), 'data-verified: says need where the draft does not'],
      [changed('data-verified', { obligation: 'may' }), 'data-verified: says may where the draft does not'],
      // 7.2.1 has a 可 and no 应.
      [
        changed('interface-data-on-demand', { obligation: 'shall' }),
        'interface-data-on-demand: says shall where the draft does not',
      ],
      [
        changed('front-database-users-created', { obligation: 'stated' }),
        '需新建数据推送 of 7.3.2: no requirement front-database-users-created of that clause says need',
      ],
      [
        changed('data-governance', { obligation: 'shall' }),
        '可通过数据治理 of 5.2: no requirement data-governance of that clause says may',
      ],
      [
        changed('applies-online', { attestationReason: undefined }),
        'applies-online: does not say why nothing but a statement answers it',
      ],
      [
        changed('applies-online', { attestationReason: { 'zh-CN': '不可见。', en: '' } }),
        'applies-online: no English text',
      ],
      [changed('visits-table-3', { channel: 'beacon' }), 'visits-table-3: chapter 6 belongs to no method'],
      [
        changed('violations-alerted', { seeAlso: ['made-up'] }),
        'violations-alerted: made-up does not point back at it',
      ],
      [
        changed('violations-alerted', { seeAlso: undefined }),
        'alerts-generated: violations-alerted does not point back at it',
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

  it('catches each way in which the rows of a requirement can drift', () => {
    const bad: readonly (readonly [Partial<Coverage>, string])[] = [
      [{ table: 3 }, 'visits-obtained: is not the whole of table 3'],
      [{ table: 3, groups: tableCoverage(3).groups }, 'visits-obtained: is not the whole of table 3'],
      [
        { groups: [{ ...coverage.groups[0], indicators: ['t3-4-page-views', 't3-9'] }] },
        'visits-obtained: unknown row t3-9',
      ],
      [{ groups: [{ ...coverage.groups[0], quantities: ['t3-9'] }] }, 'visits-obtained: unknown row t3-9'],
      [{ groups: [coverage.groups[0], coverage.groups[0]] }, 'visits-obtained: names a row twice'],
      [{ groups: [{ ...coverage.groups[0], indicators: [] }] }, 'visits-obtained: nothing stands for Views'],
      [
        { groups: [{ ...coverage.groups[0], name: { 'zh-CN': '浏览量', en: '' } }] },
        'visits-obtained: no English text',
      ],
      [
        { groups: [{ ...coverage.groups[0], indicators: ['t4-1-resources'] }] },
        'visits-obtained: nothing stands for it on a service platform',
      ],
    ];
    for (const [change, problem] of bad)
      expect(
        requirementProblems(changed('visits-obtained', { coverage: { ...coverage, ...change } }), context),
      ).toContain(problem);
    expect(requirementProblems(changed('visits-obtained', { coverage }), context)).toEqual([]);
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
  it.each(Object.entries(counted))('holds each %s that was counted in the text', (word, perClause) => {
    const held: Record<string, number> = {};
    for (const { verb, clause } of modalVerbs) if (verb === word) held[clause] = (held[clause] ?? 0) + 1;
    expect(held).toEqual(perClause);
  });

  it('are 33, 2 and 13', () => {
    const total = (word: string): number => modalVerbs.filter(({ verb }) => verb === word).length;
    expect(['应', '需', '可'].map(total)).toEqual([33, 2, 13]);
    expect(modalVerbs).toHaveLength(48);
  });

  it('tells them apart within a clause', () => {
    const places = modalVerbs.map(({ verb, clause, before }) => `${clause} ${verb}${before}`);
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
    ).toEqual(['5', '6', '7', '7.1', '7.2', '7.3', '8', 'A']);
  });
});
