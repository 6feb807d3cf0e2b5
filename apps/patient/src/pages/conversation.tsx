import phrases from '@frontdoor/content/wording/phrases.json' with { type: 'json' };
import type { Frame, PageProps, ThreadMessage } from '@frontdoor/contract';
import { fill, type ReadyField, type ReadyPage } from '@frontdoor/questionnaire';
import { renderToStaticMarkup } from 'react-dom/server';
import { escapeHtml } from '../html.ts';
import type { PageView } from '../view.ts';
import { AskedHere, NoReplies } from './AskedHere.tsx';
import { Feedback, FeedbackFault } from './Feedback.tsx';
import { column, drawForm, urgentStrip } from './form-page.tsx';
import { Said, unbroken } from './Said.tsx';

/** The messages between a patient and the surgery, and the box to answer in. */
export const conversation: PageView<'conversation'> = (props, frame) => {
  const reply = props.noReplies === null ? drawReply(frame, props.reply) : null;
  return {
    title: null,
    faulty: props.reply.errors.length > 0 || (props.feedback?.error ?? null) !== null,
    exitHref: props.exitHref,
    main: column(
      renderToStaticMarkup(<FeedbackFault {...props} />),
      renderToStaticMarkup(<Thread {...props} frame={frame} />),
      renderToStaticMarkup(<AskedHere {...props} />),
      reply?.html ?? renderToStaticMarkup(<NoReplies {...props} surgery={frame.surgery} />),
      props.until === null ? '' : `<p>You can write until ${escapeHtml(props.until)}.</p>`,
      // After the box that somebody answers: nobody who needs help meets this one first.
      renderToStaticMarkup(<Feedback {...props} />),
      renderToStaticMarkup(<OtherThings {...props} />),
      urgentStrip(frame),
    ),
    ...(reply?.island === undefined ? {} : { island: reply.island }),
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
      <h1 className="nhsuk-heading-l">
        {headed(props)} {frame.surgery?.name ?? 'the surgery'}
      </h1>
      <CallCard video={props.video} />
      <div className="fd-box fd-state">
        <h2 className="nhsuk-heading-s">{props.state}</h2>
        <p>
          <Said words={props.next} surgery={frame.surgery} reference={props.reference} />
        </p>
        <p>
          Reference <strong>{unbroken(props.reference)}</strong>
        </p>
      </div>
      <p>
        <a className="nhsuk-button nhsuk-button--warning" href={props.worseHref}>
          {phrases.worse.button}
        </a>
      </p>
      <Others others={props.others} />
      <h2 className="nhsuk-heading-m">What has happened so far</h2>
      <ol className="fd-steps">
        {props.steps.map(({ what, at }, place) => (
          <li key={place}>
            <strong>{what}</strong> <span>{at}</span>
          </li>
        ))}
      </ol>
      {props.messages === null ? (
        <NoMessages action={props.newLinkAction} />
      ) : (
        <Messages messages={props.messages} />
      )}
    </>
  );
}

/** The call that stands comes before all else: whoever is late for it looks here first. */
function CallCard({ video }: Pick<PageProps['conversation'], 'video'>) {
  if (video === null) return null;
  return (
    <div className="fd-box fd-state">
      <h2 className="nhsuk-heading-s">Your video call</h2>
      <p>
        It is {video.when === 'now' ? '' : 'at '}
        <strong>{video.when}</strong>.
      </p>
      <p>
        <a className={`nhsuk-button${video.now ? '' : ' nhsuk-button--secondary'}`} href={video.href}>
          {video.now ? 'Join your video call' : 'See your video call'}
        </a>
      </p>
    </div>
  );
}

function headed({ messages, begun }: PageProps['conversation']): string {
  if (messages !== null) return 'Messages with';
  return begun ? 'A message from' : 'Your request to';
}

function Messages({ messages }: { messages: ThreadMessage[] }) {
  if (messages.length === 0) return null;
  return (
    <>
      <h2 className="nhsuk-heading-m">Messages</h2>
      <ol className="fd-thread">
        {messages.map((message, index) => (
          <Message key={index} {...message} />
        ))}
      </ol>
    </>
  );
}

/** By reference no message is shown: the link in a message opens them (S20). */
function NoMessages({ action }: { action: string | null }) {
  return (
    <div className="fd-part">
      <h2 className="nhsuk-heading-m">To read our messages</h2>
      <p>This page does not show messages, so that nobody else can read them. Open the link we sent you.</p>
      {action === null ? null : (
        <form method="post" action={action} className="fd-leave">
          <button className="fd-link-button" type="submit">
            Send me a new link
          </button>
        </form>
      )}
    </div>
  );
}

/** S38: each opens with the date of birth again. */
function Others({ others }: Pick<PageProps['conversation'], 'others'>) {
  if (others.length === 0) return null;
  return (
    <div className="fd-notice">
      <p>
        <strong>You already have a request open.</strong> If this is about the same problem, write to us in
        one of them.
      </p>
      <ul>
        {others.map(({ href, at }) => (
          <li key={href}>
            <a href={href}>Sent at {at}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function OtherThings({ contact, noLongerHref }: PageProps['conversation']) {
  return (
    <>
      <h2 className="nhsuk-heading-m fd-next-part">Other things you can do</h2>
      <ul className="nhsuk-list fd-doings">
        <li>
          <a href={contact.phoneHref}>Change your phone number</a>
        </li>
        <li>
          <a href={contact.emailHref}>Change your email address</a>
        </li>
        {noLongerHref === null ? null : (
          <li>
            <NoLonger href={noLongerHref} />
          </li>
        )}
      </ul>
    </>
  );
}

function sayJust(just: NonNullable<PageProps['conversation']['just']>, { surgery }: Frame): string {
  if (just === 'feedback') return 'Thank you for telling us what you think.';
  if (just === 'no-longer') return phrases.noLonger.sent;
  if (just === 'cannot-call') return fill(phrases.cannotCall, { phone: surgery?.phone ?? '' });
  if (just === 'contact-proposed')
    return 'Thank you. We check it first. Until then we go on with the details we have.';
  if (just === 'contact-changed') return 'Thank you. From now on we use your new details for this request.';
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
