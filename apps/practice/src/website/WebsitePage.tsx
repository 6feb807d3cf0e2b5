import type { Website } from '@frontdoor/contract';
import { Fetched } from '../controls/Fetched.tsx';
import { useTitle } from '../controls/useTitle.ts';
import { useDesk } from '../desk/desk-context.ts';
import { BadgePreview } from './BadgePreview.tsx';
import { CopyBox } from './CopyBox.tsx';
import { useWebsite } from './queries.ts';
import '../styles/website.css';

/** What to paste, print and say so that patients find the form: for whoever looks after the practice's website. */
export function WebsitePage() {
  const { slug, practice } = useDesk();
  useTitle(`Website · ${practice.name}`);
  const query = useWebsite(slug);
  return (
    <main className="page website">
      <h1>Your website, posters and phone message</h1>
      <Fetched query={query} what="website texts">
        {(website) => <Everything website={website} />}
      </Fetched>
    </main>
  );
}

function Everything({ website: { address, links, snippets, texts, files } }: { website: Website }) {
  return (
    <>
      <p className="page-lead">
        Everything leads to one address: <a href={address}>{address}</a>
      </p>
      <section>
        <h2>To print</h2>
        <ul className="lines">
          {files.map(({ key, title, about, href }) => (
            <li key={key}>
              <h3>
                <a href={href}>{title} (PDF)</a>
              </h3>
              <p>{about}</p>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>To paste into your website</h2>
        {snippets.map(({ key, title, about, html, css }) => (
          <div key={key} className="website-piece">
            <h3>{title}</h3>
            <p>{about}</p>
            {key === 'badge' && <BadgePreview />}
            <CopyBox id={`${key}-html`} label={`HTML: ${title}`} words={html} code />
            <details>
              <summary>Its looks (CSS), if your website has a style sheet of its own</summary>
              <CopyBox id={`${key}-css`} label={`CSS: ${title}`} words={css} code />
            </details>
          </div>
        ))}
      </section>
      <section>
        <h2>To say and write</h2>
        {texts.map(({ key, title, about, words }) => (
          <div key={key} className="website-piece">
            <p>{about}</p>
            <CopyBox id={`text-${key}`} label={title} words={words} />
          </div>
        ))}
      </section>
      {links.length > 0 && (
        <section>
          <h2>Links that belong beside it</h2>
          <ul>
            {links.map(({ key, title, href }) => (
              <li key={key}>
                <a href={href}>{title}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
