import links from '@frontdoor/content/wording/links.json' with { type: 'json' };
import type { Frame } from '@frontdoor/contract';

const [charter] = links;

/** The same on every page: where the surgery is, and how well this website works for everyone (R127). */
export function Footer({ frame }: { frame: Frame }) {
  const { surgery } = frame;
  return (
    <footer className="nhsuk-footer">
      <div className="nhsuk-width-container fd-footer">
        {surgery ? (
          <p>
            {surgery.name}, {surgery.address}
          </p>
        ) : null}
        <ul>
          {surgery ? (
            <li>
              <a href={`/${surgery.slug}/opening`}>Opening times</a>
            </li>
          ) : null}
          <li>
            <a href="/accessibility">Accessibility statement</a>
          </li>
          <li>
            <a href={charter!.href}>{charter!.name}</a>
          </li>
        </ul>
      </div>
    </footer>
  );
}
