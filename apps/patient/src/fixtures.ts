import type { Frame, PageName, Pages } from '@frontdoor/contract';
import { everyContentPage } from './fixtures/content-pages.ts';
import { frame } from './fixtures/frames.ts';
import { otherPages } from './fixtures/other-fixtures.ts';
import { question } from './fixtures/question-fixtures.ts';
import { questionsPages } from './fixtures/questions-fixtures.ts';
import { requestPages } from './fixtures/request-fixtures.ts';
import type { Fixtures } from './fixtures/types.ts';
import { videoPages } from './fixtures/video-fixtures.ts';
import { waitingPages } from './fixtures/waiting-fixtures.ts';

/**
 * Realistic props of every page in every state, for tests, for the accessibility checks and to look at. A page without
 * a fixture does not compile.
 */
export const fixtures: Fixtures = {
  question,
  ...requestPages,
  ...waitingPages,
  ...questionsPages,
  ...videoPages,
  ...otherPages,
};

export type Drawn = { name: string; page: PageName; frame: Frame; html: string };

/** Draws every fixture, and every question page that patients can really meet. */
export function drawEveryFixture(pages: Pages): Drawn[] {
  const drawn: Drawn[] = [];
  const draw = <N extends PageName>(page: N, states: Fixtures[N]) => {
    for (const [state, fixture] of Object.entries(states)) {
      const html = pages.render(page, fixture.frame, fixture.props);
      drawn.push({ name: `${page}: ${state}`, page, frame: fixture.frame, html });
    }
  };
  for (const page of Object.keys(fixtures) as PageName[]) draw(page, fixtures[page]);
  for (const [name, props] of Object.entries(everyContentPage()))
    drawn.push({ name, page: 'question', frame, html: pages.render('question', frame, props) });
  return drawn;
}
