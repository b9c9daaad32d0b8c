import type { Language, Localized } from '../../spec/localized.ts';
import type { Report, ReportedCheck, ReportedRequirement } from '../report/report.ts';
import { stableUuid } from '../report/stableUuid.ts';
import { violatingChecks } from '../report/violatingChecks.ts';
import { attestationText } from '../text/attestationText.ts';
import { checkExplanation } from '../text/checkExplanation.ts';
import { findingText } from '../text/findingText.ts';
import { neutralize } from '../text/neutralize.ts';
import { reasonText } from '../../suites/engine/verdict/reasonText.ts';
import { earlOutcome } from './earlOutcome.ts';
import type { EarlOutcome } from './earlOutcome.ts';

type Node = Readonly<Record<string, unknown>>;

/** The context stands in the file itself: whoever reads it need fetch nothing. */
const context = {
  earl: 'http://www.w3.org/ns/earl#',
  dct: 'http://purl.org/dc/terms/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  assertedBy: { '@id': 'earl:assertedBy', '@type': '@id' },
  subject: { '@id': 'earl:subject', '@type': '@id' },
  test: { '@id': 'earl:test', '@type': '@id' },
  mode: { '@id': 'earl:mode', '@type': '@id' },
  outcome: { '@id': 'earl:outcome', '@type': '@id' },
  result: 'earl:result',
  info: 'earl:info',
  title: 'dct:title',
  description: 'dct:description',
  identifier: 'dct:identifier',
  hasPart: { '@id': 'dct:hasPart', '@type': '@id' },
  isPartOf: { '@id': 'dct:isPartOf', '@type': '@id' },
  date: { '@id': 'dct:date', '@type': 'xsd:dateTime' },
};

/** Longer texts are in report.json. */
const longest = 4_000;

const plain = (text: string): string => {
  const safe = neutralize(text);
  return safe.length <= longest ? safe : `${safe.slice(0, longest).toWellFormed()}…`;
};

const inBoth = (text: Localized): readonly Node[] =>
  (['zh-CN', 'en'] as const).map((language) => ({ '@value': plain(text[language]), '@language': language }));

const inOne = (text: string, language: Language): Node => ({ '@value': plain(text), '@language': language });

/** Names of ours in a namespace of the run; ids of a record made elsewhere may hold anything. */
const names = (report: Report) => {
  const run = `urn:uuid:${stableUuid(`run ${report.run.id}`)}`;
  const part = (kind: string, id: string): string => `${run}#${kind}-${encodeURIComponent(id.toWellFormed())}`;
  return {
    assertor: part('assertor', 'heyan'),
    subject: part('subject', 'platform'),
    requirement: (id: string) => part('requirement', id),
    check: (id: string) => part('check', id),
  };
};

const dated = (at: string | null): Node =>
  at === null || Number.isNaN(Date.parse(at)) ? {} : { date: new Date(at).toISOString() };

const testResult = (outcome: EarlOutcome, description: Node | readonly Node[] | undefined, more: Node): Node => ({
  '@type': 'earl:TestResult',
  outcome: `earl:${outcome}`,
  ...(description !== undefined && { description }),
  ...more,
});

/**
 * `earl.jsonld` (W3C EARL 1.0): one assertor, one subject, a test per requirement and per check, and one assertion of each. What rests on
 * a written statement is asserted in the mode `manual`.
 */
export const renderEarl = (report: Report): string => {
  const { language, target, run, declaration } = report;
  const name = names(report);
  const violating = new Set(violatingChecks(report).map(({ id }) => id));
  const tried = new Set(
    report.checks.filter((one) => one.evidence.length > 0 || one.verdict === 'passed').map(({ id }) => id),
  );
  const assertion = (test: string, mode: string, result: Node): Node => ({
    '@type': 'earl:Assertion',
    assertedBy: name.assertor,
    subject: name.subject,
    test,
    mode: `earl:${mode}`,
    result,
  });
  const ofRequirement = (one: ReportedRequirement): Node => {
    const exercised = one.reason === 'partly-exercised' || one.checks.some((id) => tried.has(id));
    const outcome = earlOutcome(one, { violated: one.standing === 'violated', exercised });
    const said =
      one.attestation === undefined ? one.reason && reasonText(one.reason) : attestationText(one.attestation);
    return assertion(
      name.requirement(one.id),
      one.attestation === undefined ? 'automatic' : 'manual',
      testResult(outcome, said ? inBoth(said) : undefined, {
        info: plain(`heyan verdict ${one.verdict}, standing ${one.standing}, level ${one.level ?? 'none'}`),
        ...dated(run.endedAt),
      }),
    );
  };
  const ofCheck = (one: ReportedCheck): Node => {
    const outcome = earlOutcome(one, { violated: violating.has(one.id), exercised: tried.has(one.id) });
    return assertion(
      name.check(one.id),
      one.verdict === 'attested' ? 'manual' : 'automatic',
      testResult(
        outcome,
        one.findings.length > 0
          ? one.findings.map((finding) => inOne(findingText(finding, language), language))
          : one.verdict === 'passed'
            ? undefined
            : inBoth(checkExplanation(one)),
        { info: plain(`heyan verdict ${one.verdict}, basis ${one.basis}`), ...dated(one.startedAt) },
      ),
    );
  };
  const { statement } = declaration;
  const graph: readonly Node[] = [
    {
      '@id': name.assertor,
      '@type': ['earl:Assertor', 'earl:Software'],
      title: 'heyan',
      'dct:hasVersion': run.heyan.version,
    },
    {
      '@id': name.subject,
      '@type': 'earl:TestSubject',
      title: plain(target.name || target.url),
      identifier: plain(target.platformId),
      // As text: what a candidate calls its address is no name of ours for anything.
      'dct:source': plain(target.url),
      ...(statement !== undefined && {
        'dct:alternative': plain(statement.product),
        'dct:hasVersion': plain(statement.version),
      }),
    },
    ...report.requirements.map((one) => ({
      '@id': name.requirement(one.id),
      '@type': ['earl:TestRequirement', 'earl:TestCriterion'],
      identifier: plain(one.id),
      title: inBoth(one.statement),
      'dct:references': plain(one.clause),
      hasPart: one.checks.map(name.check),
    })),
    ...report.checks.map((one) => ({
      '@id': name.check(one.id),
      '@type': ['earl:TestCase', 'earl:TestCriterion'],
      identifier: plain(one.id),
      title: inBoth(one.title),
      isPartOf: one.verifies.map(name.requirement),
    })),
    ...report.requirements.map(ofRequirement),
    ...report.checks.map(ofCheck),
  ];
  return `${JSON.stringify({ '@context': context, '@graph': graph }, null, 2)}\n`;
};
