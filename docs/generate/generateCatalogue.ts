/** Writes docs/catalogue from the checks, their procedures and the kill matrix; with `--check` writes nothing and exits 1 where it is stale. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { catalogueDocument } from '../../reports/catalogue/catalogueDocument.ts';
import type { ProvenFaults } from '../../reports/catalogue/testCases.ts';
import { testCases } from '../../reports/catalogue/testCases.ts';
import { traceability } from '../../reports/catalogue/traceability.ts';
import { renderDocumentHtml } from '../../reports/document/renderDocumentHtml.ts';
import { heyanVersion } from '../../suites/run/heyanVersion.ts';

const check = process.argv.includes('--check');
const folder = new URL('../catalogue/', import.meta.url);
const proven = JSON.parse(readFileSync(new URL('../kill-matrix.json', import.meta.url), 'utf8')) as ProvenFaults;
const cases = testCases(proven);
const catalogue = { version: heyanVersion, cases, trace: traceability(cases) };
const stale = (['zh-CN', 'en'] as const).filter((language) => {
  const file = new URL(`test-cases.${language}.html`, folder);
  const html = renderDocumentHtml(catalogueDocument(catalogue, language));
  if (!check) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, html);
    return false;
  }
  try {
    return readFileSync(file, 'utf8') !== html;
  } catch {
    return true;
  }
});
if (stale.length > 0) {
  process.stderr.write('docs/catalogue is stale. Run: npm run generate\n');
  process.exitCode = 1;
}
