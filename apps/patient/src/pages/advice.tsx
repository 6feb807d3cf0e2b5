import phrases from '@frontdoor/content/wording/phrases.json' with { type: 'json' };
import type { AdviceKind, Attendance, Frame, PageProps } from '@frontdoor/contract';
import { Button } from 'nhsuk-react-components';
import { renderToStaticMarkup } from 'react-dom/server';
import type { PageView } from '../view.ts';
import { adviceWords } from './advice-words.ts';
import { sayAttendance, sayClosed } from './attendance-words.ts';
import { CareCard } from './CareCard.tsx';
import { column, deleteLink } from './form-page.tsx';
import { HelpLines } from './HelpLines.tsx';

/**
 * What to do now. From here a request is sent in two screens, or not at all; nothing stands in the way (S4, R20). After
 * a message it stands on its own, for the message has gone already; its tab then says the surgery's name alone (S20).
 */
export const advice: PageView<'advice'> = (props, frame) => ({
  title: props.sent ? null : 'What to do now',
  back: props.back,
  exitHref: props.exitHref,
  main: column(
    renderToStaticMarkup(<Advice {...props} frame={frame} />),
    props.deleteHref === null ? '' : deleteLink(props.deleteHref),
  ),
});

function Advice({ frame, ...props }: PageProps['advice'] & { frame: Frame }) {
  const { kind, sent, attendance } = props;
  const words = adviceWords(props, frame.surgery);
  return (
    <>
      {sent ? (
        <div className="fd-done" role="status">
          <p>
            <strong>{phrases.afterMessage.sent}</strong>
          </p>
        </div>
      ) : null}
      {props.chosen === null ? null : <p className="fd-progress">You chose: {props.chosen}</p>}
      <CareCard urgency={words.urgency} title={words.heading} level="h1">
        {words.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        {asides(props).map((aside) => (
          <p key={aside}>{aside}</p>
        ))}
        <HelpLines {...words} />
      </CareCard>
      {sent ? null : (
        <p className="fd-notice">
          <strong>{phrases.beforeAdvice.nothingSent}</strong>
        </p>
      )}
      <WhoReads kind={kind} sent={sent} attendance={attendance} />
      <h2 className="nhsuk-heading-m">{askedAs(props)}</h2>
      <form method="post" action={props.action} className="fd-answers">
        {answersFor(kind, sent, attendance).map((answer) => (
          <Button
            key={answer.choice}
            secondary={answer.choice !== 'send'}
            name="choice"
            value={answer.choice}
          >
            {answer.label}
          </Button>
        ))}
      </form>
      {props.leaveHref === null ? null : (
        <form method="post" action={props.leaveHref} className="fd-leave">
          <button className="fd-link-button" type="submit">
            {phrases.leave}
          </button>
        </form>
      )}
    </>
  );
}

function askedAs({ kind, sent }: PageProps['advice']): string {
  const { answers, answersToday, answersToMessage } = phrases.besideAdvice;
  if (sent) return answersToMessage;
  return kind === 'urgent-today' ? answersToday : answers;
}

/** What only some need: a child alone, somebody who writes for another, how to be reached safely. */
function asides({ kind, young, forOther, sent }: PageProps['advice']): string[] {
  const { besideAdvice: words } = phrases;
  const said: string[] = [];
  if (young) said.push(words.young);
  if (forOther && kind === 'crisis') said.push(words.staying);
  if (kind === 'abuse') said.push(sent ? words.safeContactHere : words.safeContact);
  return said;
}

/** S3. Help that is needed today says so in its own words (S8). */
function WhoReads({ kind, sent, attendance }: Pick<PageProps['advice'], 'kind' | 'sent' | 'attendance'>) {
  if (kind === 'urgent-today') return null;
  if (!sent) return <p>{sayAttendance(attendance)}</p>;
  return <p>{sayClosed(attendance) ?? phrases.afterMessage.alerted}</p>;
}

/**
 * The three answers of S4, word for word. For help that is needed today but is no emergency, sending comes first and
 * is as large as calling (S9); where it has been sent, there is nothing to send.
 */
function answersFor(kind: AdviceKind, sent: boolean, { open }: Attendance) {
  const { choices, sendFirst } = phrases;
  const answer = (choice: keyof typeof choices) => ({ choice, label: choices[choice] });
  if (kind !== 'urgent-today' || sent)
    return [answer('called'), answer('cannot-call'), answer('not-emergency')];
  const send = { choice: 'send', label: open ? sendFirst.open : sendFirst.closed };
  return [send, answer('called'), answer('cannot-call')];
}
