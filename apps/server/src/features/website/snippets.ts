import type { Website } from '@frontdoor/contract';
import { fill } from '@frontdoor/questionnaire';
import type { Deps } from '../../platform/deps.ts';
import type { Organisation } from '../surgeries/find.ts';
import type { Fields } from './fields.ts';

type Snippet = Website['snippets'][number];

/** Looks that meet WCAG AA on any page. A class of its own, so that nothing else of the website changes. */
const css = `.gp-contact {
  display: inline-block;
  padding: 12px 16px;
  border-radius: 4px;
  background: #005eb8;
  color: #ffffff;
  font-weight: bold;
  text-decoration: none;
}
.gp-contact:hover {
  background: #003d78;
}
.gp-contact:focus {
  outline: 4px solid #ffeb3b;
  background: #212b32;
}`;

/** HTML for the practice's own website: a link that needs nothing, and the same with a badge. */
export function snippetsFor(
  { content }: Pick<Deps, 'content'>,
  { slug }: Pick<Organisation, 'slug'>,
  fields: Fields,
): Snippet[] {
  const href = escapeHtml(fields.url);
  const words = escapeHtml(fill(content.website.link, { surgery: fields.surgery }));
  const link = `<a class="gp-contact" href="${href}">${words}</a>`;
  return [
    {
      key: 'link',
      title: 'A link',
      about: 'Works on every website. Put it near the top of the first page, where nothing covers it.',
      html: link,
      css,
    },
    {
      key: 'badge',
      title: 'A link that says whether you are open',
      about:
        'Says beside the link whether you are open, and when you open next; it changes by itself. One small script from this address: no cookies, and nothing is told to anybody. If your website has a content security policy, allow scripts from this address in it. Where scripts are off, the link is there all the same.',
      html: `${link.replace('<a ', `<a data-gp-badge="${slug}" `)}\n<script async src="${href}/badge.js"></script>`,
      css,
    },
  ];
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
