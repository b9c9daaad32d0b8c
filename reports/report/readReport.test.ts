import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderJson } from '../json/renderJson.ts';
import { sampleReport } from '../samples/sampleReport.ts';
import { readReport } from './readReport.ts';

const first = fileURLToPath(new URL('../samples/report-v1.json', import.meta.url));
let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'heyan-read-'));
});
afterAll(() => rm(directory, { recursive: true }));

describe('readReport', () => {
  it('reads what was written, from the file or its directory', async () => {
    await writeFile(join(directory, 'report.json'), renderJson(sampleReport()));
    expect(await readReport(directory)).toEqual(JSON.parse(renderJson(sampleReport())));
    expect(await readReport(join(directory, 'report.json'))).toMatchObject({ schemaVersion: 2 });
  });

  it.each([
    ['no.json', '{', 'not JSON'],
    ['other.json', '{"schemaVersion":2}', 'no report of heyan'],
    ['old.json', '{"schemaVersion":1}', 'no report of heyan'],
    ['null.json', 'null', 'no report of heyan'],
  ])('explains what it cannot read: %s', async (name, content, said) => {
    await writeFile(join(directory, name), content);
    await expect(readReport(join(directory, name))).rejects.toHaveProperty(
      'localized.en',
      expect.stringContaining(said),
    );
  });

  it('says when there is no file', async () => {
    await expect(readReport(join(directory, 'missing.json'))).rejects.toHaveProperty(
      'localized.zh-CN',
      expect.stringContaining('ENOENT'),
    );
  });

  it('puts a report of the old format into today’s words, and claims no level for it', async () => {
    const report = await readReport(first);
    expect(report).toMatchObject({
      schemaVersion: 1,
      verdict: 'nonconformant',
      levels: null,
      missing: null,
      gate: { name: 'core', outcome: 'violated', waived: [] },
      coverage: [],
    });
    const standing = (id: string) => report.requirements.find((one) => one.id === id)?.standing;
    expect([standing('beacon-covers-platform'), standing('annex-snippet-in-head')]).toEqual(['violated', 'free']);
    expect(new Set(report.checks.map(({ basis }) => basis))).toEqual(new Set(['text', 'assumed']));
    expect('strict' in report.run).toBe(false);
  });
});
