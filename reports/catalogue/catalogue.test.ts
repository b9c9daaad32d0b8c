import { readFileSync } from 'node:fs';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { requirements } from '../../spec/requirements/requirements.ts';
import { checks } from '../../suites/checks.ts';
import { monitoringChecks } from '../../suites/monitoring/monitoringChecks.ts';
import { sampleReport } from '../samples/sampleReport.ts';
import { catalogueDocument } from './catalogueDocument.ts';
import { renderCatalogueSheet } from './renderCatalogueSheet.ts';
import { sheetText } from './sheetText.ts';
import { testCases } from './testCases.ts';
import type { ProvenFaults } from './testCases.ts';
import { traceability } from './traceability.ts';

const proven = JSON.parse(
  readFileSync(new URL('../../docs/kill-matrix.json', import.meta.url), 'utf8'),
) as ProvenFaults;
const cases = testCases(proven);
const trace = traceability(cases);
const catalogue = { version: '0.1.0', cases, trace };

describe('the catalogue of test cases', () => {
  it('has every check with a requirement, a level and steps', () => {
    expect(cases.map(({ id }) => id)).toEqual([...checks, ...monitoringChecks].map(({ id }) => id));
    expect(cases.filter(({ requirements: some, steps }) => some.length === 0 || steps.length === 0)).toEqual([]);
  });

  it('has a fault for every case that can fail a level', () => {
    const unproven = cases.filter(({ level, faults }) => level !== null && faults.length === 0).map(({ id }) => id);
    // Named one by one: what no fault proves is to be seen.
    expect(unproven).toMatchSnapshot();
  });

  it('traces every requirement once, in the order of the draft, with the results of a run where one is given', () => {
    expect(trace.map(({ requirement }) => requirement).toSorted()).toEqual(requirements.map(({ id }) => id).toSorted());
    expect(trace[0]?.clause.startsWith('5')).toBe(true);
    expect(trace.at(-1)?.clause).toBe('A.1');
    expect(trace.every(({ result }) => result === undefined)).toBe(true);
    expect(traceability(cases, sampleReport()).filter(({ result }) => result !== undefined).length).toBeGreaterThan(50);
  });

  it.each(['zh-CN', 'en'] as const)('is a document and a spreadsheet in %s', async (language) => {
    const document = catalogueDocument(catalogue, language);
    expect(document.blocks.filter((block) => block.kind === 'heading' && block.level === 3)).toHaveLength(cases.length);
    const zip = await JSZip.loadAsync(await renderCatalogueSheet(catalogue, language));
    const sheets = await Promise.all(
      Object.keys(zip.files)
        .filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))
        .toSorted()
        .map((name) => zip.file(name)?.async('string') ?? ''),
    );
    expect(sheets.map((sheet) => sheet.match(/<row /g)?.length)).toEqual([cases.length + 1, trace.length + 1]);
    expect(sheets.filter((sheet) => /<f[ >]/.test(sheet))).toEqual([]);
  });
});

describe('a cell', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '|calc', '%0A', ' =1', '\t=1', '\r\n=cmd'])(
    'never begins a formula: %j',
    (text) => {
      expect(sheetText(text)).toMatch(/^'/);
    },
  );

  it('shows what would turn or hide text, and is bounded', () => {
    expect(sheetText('a\u202eb')).toBe('a⟨U+202E⟩b');
    expect(sheetText('x'.repeat(50_000))).toHaveLength(32_000);
  });
});
