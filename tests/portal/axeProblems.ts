import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';

const file = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Every page of the context can be examined; its policy does not have to be loosened for that. */
export const readyForAxe = (context: BrowserContext): Promise<unknown> => context.addInitScript({ path: file });

/** What breaks WCAG 2.2 at the levels A and AA, or what the examiner calls good practice, or these of its rules alone: rule, and where. */
export const axeProblems = async (page: Page, rules?: readonly string[]): Promise<readonly string[]> => {
  const { violations } = await page.evaluate(async (only) => {
    const { axe } = globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
    return axe.run({
      runOnly: only ?? ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
    });
  }, rules);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 200)} ${failureSummary.slice(0, 300)}`),
  );
};
