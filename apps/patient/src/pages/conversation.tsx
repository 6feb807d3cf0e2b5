import phrases from '@frontdoor/content/wording/phrases.json' with { type: 'json' };
import type { Frame, PageProps, ThreadMessage } from '@frontdoor/contract';
import { fill, type ReadyField, type ReadyPage } from '@frontdoor/questionnaire';
import { renderToStaticMarkup } from 'react-dom/server';
import { escapeHtml } from '../html.ts';
import type { PageView } from '../view.ts';
import { column, drawForm, urgentStrip } from './form-page.tsx';

/** The messages between a patient and the surgery, and the box to answer in. */
export const conversation: PageView<'conversation'> = (props, frame) => {
  const reply = drawReply(frame, props.reply);
  return {
    title: null,
    faulty: props.reply.errors.length > 0,
    exitHref: props.exitHref,
    main: column(
      renderToStaticMarkup(<Thread {...props} frame={frame} />),
      reply.html,
      props.noLongerHref === null ? '' : renderToStaticMarkup(<NoLonger href={props.noLongerHref} />),
      props.until === null ? '' : `<p>You can write until ${escapeHtml(props.until)}.</p>`,
      urgentStrip(frame),
    ),
    island: reply.island,
  };
};

function Thread({ frame, ...props }: PageProps['conversation'] & { frame: Frame }) {
  return (
    <>
      {props.just === null ? null : (
        <div className="fd-done" role="status">
          <p>
            <strong>{sayJust(props.just, frame)}</strong>
          </p>
        </div>
      )}
      <h1 className="nhsuk-heading-l">Messages with {frame.surgery?.name ?? 'the surgery'}</h1>
      <p>
        Reference <strong>{props.reference}</strong>
        <br />
        <strong>{props.state}.</strong> {props.next}
      </p>
      <ol className="fd-thread">
        {props.messages.map((message, index) => (
          <Message key={index} {...message} />
        ))}
      </ol>
    </>
  );
}

function sayJust(just: NonNullable<PageProps['conversation']['just']>, { surgery }: Frame): string {
  if (just === 'no-longer') return phrases.noLonger.sent;
  if (just === 'cannot-call') return fill(phrases.cannotCall, { phone: surgery?.phone ?? '' });
  return `Your message has been sent to ${surgery?.name ?? 'the surgery'}.`;
}

/** S26: a message like any other; it takes nothing back. */
function NoLonger({ href }: { href: string }) {
  return (
    <form method="post" action={href} className="fd-leave">
      <button className="fd-link-button" type="submit">
        {phrases.noLonger.button}
      </button>
    </form>
  );
}

function Message({ from, mine, at, paragraphs, files }: ThreadMessage) {
  return (
    <li className={mine ? 'fd-message fd-message--mine' : 'fd-message'}>
      <p className="fd-message__from">
        <strong>{from}</strong> {at}
      </p>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {files.length === 0 ? null : (
        <ul className="fd-message__files">
          {files.map((file) => (
            <li key={file.href}>
              <a href={file.href}>
                {file.image ? <img src={file.href} alt="" loading="lazy" /> : null}
                {file.name}
              </a>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** A message, a photo, or both. With a photo comes the box of S30. */
function replyPage(max: number, photosOffered: boolean): ReadyPage {
  const title = 'Write to the surgery';
  const plain = { errors: {}, options: [], optional: true };
  const text: ReadyField = {
    ...plain,
    id: 'text',
    kind: 'long-text',
    label: 'Your message',
    name: 'your message',
    optional: photosOffered,
    maxLength: 5000,
    rows: 5,
  };
  if (!photosOffered) return { id: 'reply', title, intro: [], fields: [text], rules: [] };
  const photos: ReadyField = {
    ...plain,
    id: 'photos',
    kind: 'files',
    label: 'Add photos or documents (optional)',
    hint: `Up to ${max}. JPEG, PNG, WebP, HEIC or PDF, up to 15 MB each.`,
    name: 'a photo or document',
    max,
  };
  const tick: ReadyField = {
    ...plain,
    id: 'notIntimate',
    kind: 'checkboxes',
    label: 'If you add a photo',
    name: 'the box about your photo',
    optional: false,
    when: { field: 'photos', answered: true },
    options: [{ value: 'yes', label: 'This is not a photo of genitals, bottom or breasts' }],
    errors: {
      missing: 'Tick the box to say this is not a photo of genitals, bottom or breasts, or remove the photo',
    },
  };
  return {
    id: 'reply',
    title,
    intro: [],
    fields: [text, photos, tick],
    rules: [{ needsOneOf: ['text', 'photos'], message: 'Enter your message' }],
  };
}

function drawReply(frame: Frame, { photosOffered, max, ...reply }: PageProps['conversation']['reply']) {
  return drawForm(frame, reply.action, {
    page: replyPage(max, photosOffered),
    typed: reply.typed,
    errors: reply.errors,
    // Nothing in a reply depends on the day.
    check: { today: '1970-01-01', words: {} },
    submit: 'Send',
    heading: 'h2',
    progress: null,
    birthReadBack: null,
    notices: [],
    facts: reply.facts,
    photos: photosOffered ? { kept: [], max, uploadHref: null, removeHref: null, offered: true } : null,
  });
}
