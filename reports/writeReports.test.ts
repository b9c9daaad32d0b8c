import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAjv } from '../spec/createAjv.ts';
import { collectRecord } from '../suites/engine/evidence/collectRecord.ts';
import type { RunRecordLine } from '../suites/engine/evidence/runRecord.ts';
import { OutputError } from './outputError.ts';
import { sampleRecord } from './samples/sampleRecord.ts';
import { sampleVariants } from './samples/sampleVariants.ts';
import { withoutFooter } from './samples/withoutFooter.ts';
import { writeReports } from './writeReports.ts';

const names = [
  'badge.json',
  'badge.svg',
  'ctrf.json',
  'earl.jsonld',
  'evidence.har',
  'index.html',
  'junit.xml',
  'report.json',
  'report.sarif',
  'run.ndjson',
];
let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'heyan-reports-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

describe('writeReports', () => {
  it('writes the same bytes for the same record', async () => {
    for (const name of ['a', 'b']) await writeReports(sampleRecord(), join(directory, name), { language: 'zh-CN' });
    expect(await readdir(join(directory, 'a'))).toEqual(expect.arrayContaining(names));
    const bytes = (run: string): Promise<readonly string[]> =>
      Promise.all(names.map((name) => readFile(join(directory, run, name), 'utf8')));
    expect(await bytes('a')).toEqual(await bytes('b'));
  });

  it.each([
    ['finished', sampleRecord()],
    ['cut off', withoutFooter(sampleRecord())],
    ['continuing another', sampleVariants.continued()],
    ['continuing another and cut off', withoutFooter(sampleVariants.continued())],
  ])('writes a report.json that its schema accepts: %s', async (_name, record) => {
    const written = await writeReports(record, join(directory, 'schema'), { language: 'en' });
    const schema = JSON.parse(
      await readFile(new URL('../spec/report/report.schema.json', import.meta.url), 'utf8'),
    ) as object;
    const validate = createAjv({ allErrors: true }).compile(schema);
    const report = JSON.parse(await readFile(written.files.report, 'utf8')) as Record<string, unknown>;
    validate(report);
    expect(validate.errors).toBeNull();
    expect(validate({ ...report, verdict: 'passed' })).toBe(false);
    expect(validate({ ...report, checks: [{}] })).toBe(false);
  });

  it('writes every line of the record, the footer last, and none when the run streamed them itself', async () => {
    const record = sampleRecord();
    const written = await writeReports(record, join(directory, 'lines'), { language: 'en' });
    const types = (await readFile(written.files.runRecord, 'utf8'))
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { type: string }).type);
    expect([types[0], types.at(-1), types.length]).toEqual([
      'header',
      'footer',
      2 +
        record.checks.length +
        record.requirements.length +
        record.coverage.length +
        record.indicators.length +
        record.quantities.length,
    ]);
    await writeFile(written.files.runRecord, 'streamed');
    await writeReports(record, join(directory, 'lines'), { language: 'en', runRecord: 'streamed' });
    expect(await readFile(written.files.runRecord, 'utf8')).toBe('streamed');
  });

  it('writes what a run carries over before what it examined', async () => {
    const record = sampleVariants.continued();
    const written = await writeReports(record, join(directory, 'carried'), { language: 'en' });
    const lines = (await readFile(written.files.runRecord, 'utf8')).trimEnd().split('\n');
    const types = lines.map((line) => (JSON.parse(line) as { type: string }).type);
    expect(types.slice(0, 2)).toEqual(['header', 'carried']);
    expect(types.indexOf('check')).toBe(1 + (record.carried ?? []).length);
    expect(collectRecord(lines.map((line) => JSON.parse(line) as RunRecordLine))).toEqual(record);
  });

  it('says so when the directory cannot be written', async () => {
    const file = join(directory, 'file');
    await writeFile(file, '');
    await chmod(file, 0o444);
    const failure = writeReports(sampleRecord(), join(file, 'below'), { language: 'en' });
    await expect(failure).rejects.toBeInstanceOf(OutputError);
    await expect(failure).rejects.toHaveProperty('localized.zh-CN', expect.stringContaining('--out'));
  });
});
