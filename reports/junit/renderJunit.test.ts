import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { RunRecord } from '../../suites/engine/evidence/runRecord.ts';
import { hostileText } from '../samples/sampleChecks.ts';
import { sampleRecord } from '../samples/sampleRecord.ts';
import { sampleReport } from '../samples/sampleReport.ts';
import { withoutFooter } from '../samples/withoutFooter.ts';
import { neutralize } from '../text/neutralize.ts';
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
        ['skipped', 'skipped'],
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
    const failed = 'testcase[name^="beacon.covers-every-column "]';
    expect(['level', 'basis', 'clauses'].map((name) => property(failed, `heyan.${name}`))).toEqual([
      'core',
      'text',
      '7.1.2',
    ]);
    expect(property('testcase[name^="beacon.snippet-in-head "]', 'heyan.level')).toBe('none');
  });

  it('carries hostile text unharmed and harmless', () => {
    const document = parse(record);
    const failure = document.querySelector('failure');
    expect(failure?.textContent).toContain(neutralize(hostileText));
    expect(failure?.children.length).toBe(0);
    expect(failure?.getAttribute('type')).toBe('beacon.page-view-missing');
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
