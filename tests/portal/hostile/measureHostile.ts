import type { Page } from 'playwright-core';

/** What a stranger's text has done to a page that is open; empty: nothing. */
export const measureHostile = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const marks = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const turned: string[] = [];
    while (walker.nextNode() !== null) {
      const { textContent, parentElement } = walker.currentNode;
      if (
        parentElement === null ||
        !marks.test(textContent ?? '') ||
        parentElement.closest('script, style, template') !== null
      )
        continue;
      // A block turns around all that it holds, and nothing else.
      let isolated = parentElement.textContent === textContent;
      for (let one: Element | null = parentElement; one !== null && one !== document.body; one = one.parentElement) {
        const { unicodeBidi, display } = getComputedStyle(one);
        isolated ||= /isolate|plaintext/.test(unicodeBidi) && display.startsWith('inline');
      }
      if (!isolated) turned.push(`turns what follows: ${(textContent ?? '').slice(0, 80)}`);
    }
    return [
      ...('stolen' in globalThis ? ['ran a script'] : []),
      ...(scrollWidth > clientWidth ? [`is ${scrollWidth} px wide in ${clientWidth}`] : []),
      // Tables scroll where they are wide; cards are what they become where that is not wanted.
      ...Array.from(document.querySelectorAll('.scroll:has(> .cards)'))
        .filter(
          (one) =>
            one.scrollWidth > one.clientWidth && getComputedStyle(one.querySelector('tr') ?? one).display === 'block',
        )
        .map(
          (one) => `hides a part of a card: ${one.getAttribute('aria-label')} ${one.scrollWidth} of ${one.clientWidth}`,
        ),
      ...turned,
    ];
  });
