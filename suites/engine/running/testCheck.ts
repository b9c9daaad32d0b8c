import type { Requirement } from '../../../spec/requirements/requirement.ts';
import type { Check } from './check.ts';
import type { Finding } from '../verdict/finding.ts';
import { passed } from '../verdict/outcome.ts';

const text = (words: string) => ({ 'zh-CN': words, en: words });

/** A finding for tests of the engine. */
export const testFinding = (change: Partial<Finding> = {}): Finding => ({
  code: 'test.wrong',
  message: text('wrong'),
  expected: 'right',
  actual: 'wrong',
  hint: text('make it right'),
  ...change,
});

/** A requirement for tests of the engine: a `shall` of every access platform. */
export const testRequirement = (change: Partial<Requirement> = {}): Requirement => ({
  id: 'asked',
  clause: '7.2.3',
  obligation: 'shall',
  party: 'access-platform',
  platforms: ['resource', 'service', 'management'],
  channel: 'interface',
  statement: text('asked'),
  verification: 'automatic',
  ...change,
});

/** A check for tests of the engine: passes at once. */
export const testCheck = (change: Partial<Check> = {}): Check => ({
  id: 'interface.trivial',
  verifies: ['asked'],
  channel: 'interface',
  title: text('trivial'),
  comparedWith: 'text',
  platforms: ['resource', 'service', 'management'],
  needs: [],
  run: async () => passed(),
  ...change,
});
