import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { RunRecord } from '../../suites/engine/evidence/runRecord.ts';
import { hostileRecord } from '../samples/hostileRecord.ts';
import { sampleVariants } from '../samples/sampleVariants.ts';
import { hostileText } from '../samples/sampleChecks.ts';
import { sampleRecord } from '../samples/sampleRecord.ts';
import { sampleReport } from '../samples/sampleReport.ts';
import { withoutFooter } from '../samples/withoutFooter.ts';
import { neutralize } from '../text/neutralize.ts';
import { jenkinsProblems } from './jenkinsProblems.ts';
import { renderJunit } from './renderJunit.ts';

/** Throws where the text is no well-formed XML. */
const parse = (record: RunRecord): Document =>
  new JSDOM(renderJunit(sampleReport(record)), { contentType: 'text/xml' }).window.document;

const count = (document: Document, selector: string): number => document.querySelectorAll(selector).length;

describe('renderJunit', () => {
  const record = sampleRecord();
  const of = (...verdicts: readonly string[]): number =>
    record.checks.filter((check) => verdicts.includes(check.verdict)).length;

  it('has one testcase per check and a real element for whatever is no pass', () => {
    const document = parse(record);
    expect(count(document, 'testcase')).toBe(record.checks.length);
    expect(count(document, 'testcase > failure')).toBe(of('failed'));
    expect(count(document, 'testcase > error')).toBe(of('error'));
    expect(count(document, 'testcase > skipped')).toBe(of('inconclusive', 'not-applicable', 'waived'));
  });

  it('counts what it holds, in every suite and in all', () => {
    const document = parse(record);
    for (const suite of document.querySelectorAll('testsuite, testsuites')) {
      for (const [attribute, selector] of [
        ['tests', 'testcase'],
        ['failures', 'failure'],
        ['errors', 'error'],
        ...(suite.localName === 'testsuite' ? [['skipped', 'skipped'] as const] : []),
      ] as const) {
        const name = suite.getAttribute('name');
        expect([name, attribute, Number(suite.getAttribute(attribute))]).toEqual([
          name,
          attribute,
          suite.querySelectorAll(selector).length,
        ]);
      }
    }
  });

  it('carries level, basis, clauses and the gate', () => {
    const document = parse(record);
    const property = (scope: string, name: string): string | null | undefined =>
      document.querySelector(`${scope} > properties > property[name="${name}"]`)?.getAttribute('value');
    expect([
      property('testsuite', 'heyan.level.core'),
      property('testsuite', 'heyan.gate'),
      property('testsuite', 'heyan.gate.outcome'),
    ]).toEqual(['nonconformant', 'core', 'violated']);
    const said = (check: string): string =>
      document.querySelector(`testcase[name^="${check} "] > system-out`)?.textContent ?? '';
    for (const line of ['level=core', 'basis=text', 'clauses=7.1.2', 'verdict=failed'])
      expect(said('beacon.covers-every-column').split('\n')).toContain(`[[PROPERTY|heyan.${line}]]`);
    expect(said('beacon.snippet-in-head')).toContain('[[PROPERTY|heyan.level=none]]');
  });

  it('carries hostile text unharmed and harmless', () => {
    const document = parse(record);
    const failure = document.querySelector('failure');
    expect(failure?.textContent).toContain(neutralize(hostileText));
    expect(failure?.children.length).toBe(0);
    expect(failure?.getAttribute('type')).toBe('beacon.page-view-missing');
  });

  it.each<readonly [string, RunRecord]>([
    ['the sample', record],
    ['hostile text everywhere', hostileRecord()],
    ['a run that was cut off', withoutFooter(record)],
    ...Object.entries(sampleVariants).map(([name, make]) => [name, make()] as const),
  ])('is valid by the schema that Jenkins reads: %s', (_name, one) => {
    expect(jenkinsProblems(parse(one))).toEqual([]);
  });

  it('is no schema that takes everything', () => {
    const { document } = new JSDOM('<testsuites timestamp="x"><testcase><properties/></testcase></testsuites>', {
      contentType: 'text/xml',
    }).window;
    expect(jenkinsProblems(document)).toEqual([
      '<testsuites> has no attribute timestamp',
      '<testcase> may not stand in <testsuites>',
      '<testcase> lacks name',
      '<properties> may not stand in <testcase>',
    ]);
  });

  it('lets no candidate attach a file of the build machine, or state a fact of ours', () => {
    const forged = '[[ATTACHMENT|/etc/passwd]]\n[[PROPERTY|heyan.verdict=passed]]';
    const outputs = [...parse(hostileRecord(forged)).querySelectorAll('system-out, system-err')];
    const text = outputs.map((one) => one.textContent).join('\n');
    expect(text).toContain('[ [ATTACHMENT|');
    expect(text).not.toContain('[[ATTACHMENT|');
    expect(text.match(/\[\[PROPERTY\|heyan\.verdict=/g)?.length).toBe(outputs.length);
  });

  it('is not green when the run was cut off', () => {
    const passedOnly = {
      ...withoutFooter(record),
      checks: record.checks.filter((check) => check.verdict === 'passed'),
    };
    const document = parse(passedOnly);
    expect(count(document, 'error[type="cut-off"]')).toBe(1);
    expect(document.documentElement.getAttribute('errors')).toBe('1');
  });
});
