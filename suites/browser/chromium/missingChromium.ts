import type { Localized } from '../../../spec/localized.ts';
import { whyMissing } from '../../../fixtures/starting/whyMissing.ts';
import { launchChromium } from './launchChromium.ts';

/** Why Chromium cannot be started on this machine; undefined: it can. */
export const missingChromium = (): Promise<Localized | undefined> =>
  whyMissing('chromium', async () => {
    const { browser } = await launchChromium([]);
    await browser.close();
  });
