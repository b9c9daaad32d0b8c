import { withPage } from './withPage.ts';

/**
 * Prints a page of ours by Chromium on A4. `documentMargins`: the page names its own margins, and what stands in them.
 * @throws ApplicationError `printer-missing` where there is no Chromium that starts.
 */
export const printPdf = (
  html: string,
  { documentMargins = false }: { readonly documentMargins?: boolean } = {},
): Promise<Buffer> =>
  withPage(html, (page) =>
    page.pdf(
      documentMargins
        ? { format: 'A4', preferCSSPageSize: true }
        : { format: 'A4', margin: { top: '15mm', bottom: '15mm', left: '12mm', right: '12mm' } },
    ),
  );
