import type { Page } from 'playwright-core';

/** Notes in `wrong` whatever a page asks with a dialog, which is dismissed, and each request of it that leaves `origin`. */
export const watchedPage = (page: Page, origin: string, wrong: string[]): void => {
  page.on('dialog', (dialog) => {
    wrong.push(`asked ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(?:data|blob):/.test(request.url())) wrong.push(request.url());
  });
};
