import { renderToStaticMarkup } from 'react-dom/server';
import type { PageView } from '../view.ts';
import { column } from './form-page.tsx';

/** Demo only: what would have been sent, newest first. */
export const outbox: PageView<'outbox'> = ({ mails }) => ({
  title: 'Messages sent in this demonstration',
  main: column(
    renderToStaticMarkup(
      <>
        <h1 className="nhsuk-heading-l">Messages sent in this demonstration</h1>
        <p>Nothing leaves this computer. A real surgery sends these by email or text.</p>
        {mails.length === 0 ? <p>No messages yet.</p> : null}
        <ol className="fd-thread">
          {mails.map((mail) => (
            <li key={mail.at + mail.to + mail.text} className="fd-message">
              <h2 className="nhsuk-heading-s">{mail.subject}</h2>
              <p className="fd-message__from">
                To {mail.to}, {mail.at}
              </p>
              <p className="fd-message__text">{mail.text}</p>
              {mail.href === null ? null : (
                <p>
                  <a href={mail.href}>Open the link in this message</a>
                </p>
              )}
            </li>
          ))}
        </ol>
      </>,
    ),
  ),
});
