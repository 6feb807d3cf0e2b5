import type { Frame } from '@frontdoor/contract';

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
          <li>
            <a href="/accessibility">Accessibility statement</a>
          </li>
          <li>
            <a href="https://www.england.nhs.uk/publication/you-and-your-general-practice/">
              You and Your General Practice
            </a>
          </li>
        </ul>
      </div>
    </footer>
  );
}
