import { optionalPackage } from '../../fixtures/starting/optionalPackage.ts';
import type { PackageFile } from '../../reports/certificate/container/packageFile.ts';
import type { PrintedDocument } from '../../reports/document/printedDocument.ts';
import { renderDocumentHtml } from '../../reports/document/renderDocumentHtml.ts';
import { printPdf } from '../running/printPdf.ts';

/** A document as HTML, PDF and DOCX, under one name without ending. */
export const documentFiles = async (document: PrintedDocument, name: string): Promise<readonly PackageFile[]> => {
  optionalPackage('docx');
  const { renderDocumentDocx } = await import('../../reports/document/renderDocumentDocx.ts');
  const html = renderDocumentHtml(document);
  const [pdf, docx] = [await printPdf(html, { documentMargins: true }), await renderDocumentDocx(document)];
  return [
    { path: `${name}.html`, bytes: new Uint8Array(Buffer.from(html)) },
    { path: `${name}.pdf`, bytes: new Uint8Array(pdf) },
    { path: `${name}.docx`, bytes: new Uint8Array(docx) },
  ];
};
