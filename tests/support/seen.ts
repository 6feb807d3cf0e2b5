import type { Locator, Page } from 'playwright-core';

/**
 * The words of a place as somebody sees them: without what is hidden, one block below the other. A space that keeps a
 * number on one line is a space.
 */
export async function seen(place: Locator): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: textContent holds hidden words and runs blocks together
  return (await place.innerText()).replaceAll('\u00a0', ' ');
}

/** The words of the page's main part. */
export const mainWords = (shown: Page) => seen(shown.getByRole('main'));

/** The page's heading. */
export const heading = (shown: Page) => seen(shown.getByRole('heading', { level: 1 }));
