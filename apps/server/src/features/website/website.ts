import type { Website } from '@frontdoor/contract';
import { fill } from '@frontdoor/questionnaire';
import type { Deps } from '../../platform/deps.ts';
import type { Organisation } from '../surgeries/find.ts';
import { type Fields, fieldsOf, sayOpening } from './fields.ts';
import { snippetsFor } from './snippets.ts';

/** All that a practice can paste and print, filled with what it is called and when it is open now. */
export function websiteOf(
  deps: Pick<Deps, 'config' | 'clock' | 'calendar' | 'content'>,
  organisation: Organisation,
): Website {
  const fields = fieldsOf(deps, organisation);
  const base = `/api/${organisation.slug}/website`;
  return {
    address: fields.url,
    links: [
      { key: 'home', title: 'Your page: the three ways to contact you', href: fields.url },
      { key: 'opening', title: 'Your opening times', href: `${fields.url}/opening` },
      { key: 'died', title: 'Someone has died', href: `${fields.url}/someone-has-died` },
      {
        key: 'charter',
        title: 'You and Your General Practice (the contract asks for this link)',
        href: 'https://www.england.nhs.uk/publication/you-and-your-general-practice/',
      },
      { key: 'symptoms', title: 'NHS symptom checker', href: 'https://111.nhs.uk' },
      { key: 'conditions', title: 'Symptoms and conditions on NHS.UK', href: 'https://www.nhs.uk/symptoms/' },
    ],
    snippets: snippetsFor(deps, organisation, fields),
    texts: deps.content.website.texts.map(({ key, title, about, words }) => ({
      key,
      title,
      about,
      words: words.map((paragraph) => filled(paragraph, fields)).join('\n\n'),
    })),
    files: [
      {
        key: 'poster',
        title: 'Poster',
        about: 'A4, for the door and the waiting room, with a square code for phones.',
        href: `${base}/poster.pdf`,
      },
      {
        key: 'leaflet',
        title: 'Leaflet',
        about: 'A4, printed on both sides (turn on the short edge) and folded once to A5. In large print.',
        href: `${base}/leaflet.pdf`,
      },
    ],
  };
}

function filled(paragraph: string, { opening, ...fields }: Fields): string {
  return fill(paragraph, { ...fields, times: sayOpening(opening) });
}
