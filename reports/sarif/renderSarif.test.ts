import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createAjv } from '../../spec/createAjv.ts';
import type { Report } from '../report/report.ts';
import { hostileRecord } from '../samples/hostileRecord.ts';
import { sampleReport } from '../samples/sampleReport.ts';
import { sampleVariants } from '../samples/sampleVariants.ts';
import { codeScanningProblems } from './codeScanningProblems.ts';
import type { SarifFile } from './codeScanningProblems.ts';
import { renderSarif } from './renderSarif.ts';

const sarif21 = JSON.parse(readFileSync(new URL('./sarif21.schema.json', import.meta.url), 'utf8')) as object;
const sarifOf = (report: Report): SarifFile => JSON.parse(renderSarif(report)) as SarifFile;

it('has a result per finding that failed or warned, each with its rule', () => {
  const { version, runs } = sarifOf(sampleReport());
  const [run] = runs;
  expect(version).toBe('2.1.0');
  expect(run?.results.map((result) => [result.ruleId, result.level])).toEqual([
    ['beacon.covers-every-column', 'error'],
    ['beacon.covers-every-column', 'error'],
    ['beacon.snippet-in-head', 'warning'],
    ['exchange.encrypted', 'error'],
  ]);
  for (const result of run?.results ?? []) {
    expect(run?.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
    expect(result.properties).toMatchObject({
      basis: expect.any(String) as string,
      clauses: expect.any(Array) as string[],
    });
  }
});

it('suppresses what a waiver lets through, with its reason', () => {
  const { runs } = sarifOf(sampleReport());
  const waived = runs[0]?.results.find((result) => result.ruleId === 'exchange.encrypted');
  expect(waived?.suppressions?.[0]?.justification).toContain('专网部署');
});

it.each([
  [[], 'heyan.config.ts'],
  [['--config=./conformance/platform.ts'], 'conformance/platform.ts'],
  [['--config=/etc/passwd'], 'heyan.config.ts'],
  [['--config=../other/heyan.config.ts'], 'heyan.config.ts'],
  [['--config=一 个.ts'], encodeURI('一 个.ts')],
])('names a file of the repository, as code scanning takes it: %j', (flags, uri) => {
  const sample = sampleReport();
  const { runs } = sarifOf({ ...sample, run: { ...sample.run, flags } });
  for (const result of runs[0]?.results ?? []) {
    const [location] = result.locations;
    expect(location?.physicalLocation).toEqual({
      artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
      region: { startLine: 1 },
    });
    expect(location?.logicalLocations[0]?.fullyQualifiedName).toBeTruthy();
  }
});

it.each<readonly [string, Report]>([
  ['the sample', sampleReport()],
  ['the sample in English', sampleReport(undefined, 'en')],
  ['hostile text everywhere', sampleReport(hostileRecord())],
  ['very long text everywhere', sampleReport(hostileRecord('长'.repeat(3_000)))],
  ...Object.entries(sampleVariants).map(([name, make]) => [name, sampleReport(make())] as const),
])('is SARIF 2.1.0 that code scanning takes: %s', (_name, report) => {
  const validate = createAjv({ allErrors: true }).compile(sarif21);
  const file = sarifOf(report);
  expect({ valid: validate(file), errors: validate.errors }).toEqual({ valid: true, errors: null });
  expect(codeScanningProblems(file)).toEqual([]);
});

it('is told from what is no SARIF, and from what code scanning refuses', () => {
  const file = sarifOf(sampleReport());
  const validate = createAjv().compile(sarif21);
  const [run] = file.runs;
  if (run === undefined) throw new Error('There is no run.');
  const [one, two] = run.results;
  const [location] = one?.locations ?? [];
  expect(validate({ ...file, runs: [{ ...run, tool: {} }] })).toBe(false);
  expect(validate({ ...file, runs: [{ ...run, extra: 1 }] })).toBe(false);
  const away = { artifactLocation: { uri: 'http://127.0.0.1:4000/x' }, region: { startLine: 1 } };
  const results = [{ ...one, locations: [{ ...location, physicalLocation: away }] }, two, two] as typeof run.results;
  expect(codeScanningProblems({ ...file, runs: [{ ...run, results }] })).toEqual([
    'two results would become one',
    'http://127.0.0.1:4000/x is no path of the repository',
  ]);
});

it('knows a finding again at another address, and tells equal ones apart', () => {
  const hashes = (report: Report): readonly (string | undefined)[] =>
    sarifOf(report).runs.flatMap(({ results }) =>
      results.map(({ partialFingerprints }) => partialFingerprints['primaryLocationLineHash']),
    );
  const sample = sampleReport();
  const moved = JSON.parse(JSON.stringify(sample).replaceAll(sample.target.url, 'http://127.0.0.1:5999')) as Report;
  expect(hashes(moved)).toEqual(hashes(sample));
  const twice = sample.checks.map((check) => ({ ...check, findings: [...check.findings, ...check.findings] }));
  expect(new Set(hashes({ ...sample, checks: twice })).size).toBe(hashes(sample).length * 2);
});

it('keeps what violates when there is more than code scanning shows, and says how much is left out', () => {
  const sample = sampleReport();
  const many = sample.checks.map((check) => ({
    ...check,
    findings: check.findings.flatMap((finding) => Array.from({ length: 2_000 }, () => finding)),
  }));
  const [run] = sarifOf({ ...sample, checks: many }).runs;
  expect(run?.results.length).toBe(5_000);
  expect(run?.results.every(({ level }) => level === 'error')).toBe(true);
  expect(JSON.stringify(run?.invocations[0]?.toolExecutionNotifications)).toContain('3000');
});

it('lets no candidate make a link or a heading', () => {
  const forged = sampleReport(hostileRecord('[open](https://evil.example) {0}\n# heading\n<b>'));
  for (const { results, tool } of sarifOf(forged).runs) {
    for (const { message } of results) expect(message.text).not.toMatch(/\]\(|(?<!\{)\{0\}/);
    for (const { help } of tool.driver.rules) expect(help.markdown).not.toMatch(/\]\(|^#|(?<!\\)</m);
  }
});
