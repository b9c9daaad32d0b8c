import { withPage } from './withPage.ts';

/**
 * Draws an SVG picture of ours as PNG by Chromium, at twice its size, what it does not cover transparent.
 * @throws ApplicationError `printer-missing` where there is no Chromium that starts.
 */
export const drawPng = async (
  svg: string,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Uint8Array> => {
  const html = `<!doctype html><html><head><meta charset="utf-8"><style>body{margin:0}svg{display:block}</style></head><body>${svg}</body></html>`;
  const png = await withPage(html, (page) => page.screenshot({ type: 'png', omitBackground: true }), {
    viewport: { width, height },
    deviceScaleFactor: 2,
  });
  return new Uint8Array(png);
};
