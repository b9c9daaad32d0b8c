import { join, resolve } from 'node:path';
import { catalogueDocument } from '../../reports/catalogue/catalogueDocument.ts';
import type { Catalogue } from '../../reports/catalogue/catalogueDocument.ts';
import { renderCatalogueSheet } from '../../reports/catalogue/renderCatalogueSheet.ts';
import { testCases } from '../../reports/catalogue/testCases.ts';
import { traceability } from '../../reports/catalogue/traceability.ts';
import { renderDocumentHtml } from '../../reports/document/renderDocumentHtml.ts';
import { readReport } from '../../reports/report/readReport.ts';
import { heyanVersion } from '../../suites/run/heyanVersion.ts';
import { readKillMatrix } from '../certifying/readKillMatrix.ts';
import { writeFiles } from '../certifying/writeFiles.ts';
import type { ExitCode } from '../console/exitCode.ts';
import { printPdf } from '../running/printPdf.ts';
import type { CommandInput } from './command.ts';

/** `heyan catalogue [REPORT]`: the test cases with their steps and criteria, and the traceability matrix, with the results of a run where one is named. */
export const catalogueCommand = async ({ line, language, output }: CommandInput): Promise<ExitCode> => {
  const [reportFile] = line.positionals;
  const report = reportFile === undefined ? undefined : await readReport(resolve(reportFile));
  const cases = testCases(readKillMatrix().proven);
  const catalogue: Catalogue = { version: heyanVersion, cases, trace: traceability(cases, report) };
  if (line.on('json')) {
    output.print(JSON.stringify(catalogue, null, 2));
    return 0;
  }
  const document = catalogueDocument(catalogue, language);
  const html = renderDocumentHtml(document);
  const directory = resolve(line.text('out') ?? 'reports/latest/catalogue');
  const name = `test-cases.${language}`;
  writeFiles(directory, [
    { path: `${name}.html`, bytes: new Uint8Array(Buffer.from(html)) },
    { path: `${name}.xlsx`, bytes: await renderCatalogueSheet(catalogue, language) },
    { path: `${name}.pdf`, bytes: new Uint8Array(await printPdf(html, { documentMargins: true })) },
  ]);
  output.print(join(directory, `${name}.html`));
  return 0;
};
