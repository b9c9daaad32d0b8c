import { join } from 'node:path';
import type { PackageFile } from '../../../reports/certificate/container/packageFile.ts';
import type { TestReport } from '../../../reports/certificate/report/testReportDocument.ts';
import { testReportDocument } from '../../../reports/certificate/report/testReportDocument.ts';
import type { Language } from '../../../spec/localized.ts';
import { documentFiles } from '../documentFiles.ts';
import { writeFiles } from '../writeFiles.ts';

/** The test report as files below `directory`, and where the PDF of a language stands. */
export interface WrittenTestReport {
  readonly files: readonly PackageFile[];
  readonly pdf: string;
}

/** Writes the test report in both languages, as page, PDF and DOCX. Rejects with an `OutputError`. */
export const writeTestReport = async (
  given: TestReport,
  directory: string,
  language: Language,
): Promise<WrittenTestReport> => {
  const files = await Promise.all(
    (['zh-CN', 'en'] as const).map((one) => documentFiles(testReportDocument(given, one), `report/report.${one}`)),
  );
  writeFiles(directory, files.flat());
  return { files: files.flat(), pdf: join(directory, 'report', `report.${language}.pdf`) };
};
