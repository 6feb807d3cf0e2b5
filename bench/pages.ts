import { beginWriter, type Writer } from './drafts.ts';
import { drive, type Measured, type Shot } from './drive.ts';
import { filledInTo, questionPages } from './filled-in.ts';
import type { Surgery } from './surgery.ts';

const warmUp = 8_000;
const reads = 16_000;
const accepted = { 'accept-encoding': 'gzip, deflate, br' };

/**
 * Patients' pages a second, compressed as browsers ask for it. Of five, one is the surgery's own page, three are a
 * question page met for the first time, one is a page looked at again with its answers.
 */
export async function openPages({ deps, organisation }: Surgery, url: string): Promise<Measured> {
  const start: Shot = { method: 'GET', path: `/${organisation.slug}`, headers: accepted };
  const shots: Shot[] = [];
  const whole = await beginWriter(deps, organisation, filledInTo(deps, organisation, 'check'));
  for (const [place, page] of questionPages.entries()) {
    const there = await beginWriter(deps, organisation, filledInTo(deps, organisation, page));
    shots.push(shotOf(there, page));
    if (place % 3 === 2) shots.push(start, shotOf(whole, page));
  }
  await mustAnswer(url, shots);
  let opened = 0;
  const next = () => shots[opened++ % shots.length]!;
  await drive(url, warmUp, 200, next);
  return drive(url, reads, 200, next);
}

function shotOf({ path, cookie }: Writer, page: string): Shot {
  return { method: 'GET', path: `${path}/${page}`, headers: { cookie, ...accepted } };
}

/** Each page once, whole: fast answers that are not the page would be no result. */
async function mustAnswer(url: string, shots: Shot[]): Promise<void> {
  for (const { path, headers } of shots) {
    const answer = await fetch(url + path, { redirect: 'manual', ...(headers && { headers }) });
    const whole =
      answer.headers.get('content-encoding') === 'gzip' && (await answer.text()).endsWith('</html>');
    if (answer.status !== 200 || !whole)
      throw new Error(`A page was answered ${answer.status} and not whole`);
  }
}
