import { expect, it } from 'vitest';
import type { Requirement } from '../../../spec/requirements/requirement.ts';
import { noDeclaration } from '../../../spec/ics/declaration.ts';
import { testRequirement } from '../running/testCheck.ts';
import { requirementResults } from './requirementResults.ts';

const text = (words: string) => ({ 'zh-CN': words, en: words });
const open = {
  type: 'check',
  id: 'interface.trivial',
  verifies: ['asked'],
  clauses: ['7.2.3'],
  channel: 'interface',
  basis: 'text',
  title: text('trivial'),
  verdict: 'inconclusive',
  reason: 'not-observable',
  startedAt: '2026-11-23T08:00:00.000Z',
  durationMs: 1,
  findings: [],
  evidence: [],
} as const;

const statement = {
  requirement: 'asked',
  statement: 'we do',
  by: 'us',
  on: '2026-11-01',
  until: '2027-11-01',
  document: { name: 'tunnel.pdf', sha256: '0'.repeat(64) },
};

const resultOf = (requirement: Requirement, examined: boolean, attested = false) =>
  requirementResults({
    requirements: [requirement],
    results: examined ? [open] : [],
    selective: false,
    target: { kind: 'resource', methods: ['exchange'] },
    declaration: noDeclaration,
    waivers: [],
    today: '2026-11-23',
    attestations: attested ? [statement] : [],
  })[0];

it('what the draft leaves free is asked of nobody', () => {
  expect(resultOf(testRequirement({ obligation: 'may', channel: 'content' }), false)).toMatchObject({
    verdict: 'not-applicable',
    reason: 'left-free',
    standing: 'free',
  });
});

it('what is to be collected is not switched off by the methods a platform names, what a method asks is', () => {
  const one = (channel: Requirement['channel']) => resultOf(testRequirement({ channel }), false)?.reason;
  expect([one('content'), one('interface'), one('beacon')]).toEqual([
    'no-check',
    'method-not-chosen',
    'method-not-chosen',
  ]);
});

it('a statement answers for what the checks leave open, where the requirement says why it may', () => {
  const asked = testRequirement({ channel: 'exchange' });
  expect(resultOf(asked, true, true)?.verdict).toBe('inconclusive');
  const says = { ...asked, attestationReason: text('a tunnel does not show') };
  expect(resultOf(says, true, true)?.verdict).toBe('attested');
  expect(resultOf(says, true)?.verdict).toBe('inconclusive');
});
