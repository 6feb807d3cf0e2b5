import phrases from '@frontdoor/content/wording/phrases.json' with { type: 'json' };
import type { AdviceKind, Frame, PageProps } from '@frontdoor/contract';
import { Button } from 'nhsuk-react-components';
import { renderToStaticMarkup } from 'react-dom/server';
import type { PageView } from '../view.ts';
import { adviceWords } from './advice-words.ts';
import { CareCard } from './CareCard.tsx';
import { column, deleteLink } from './form-page.tsx';
import { HelpLines } from './HelpLines.tsx';
import { closedNotice } from './send-now.tsx';

/** What to do now. From here a request is sent in two screens, or not at all; nothing stands in the way (S4, R20). */
export const advice: PageView<'advice'> = (props, frame) => ({
  title: 'What to do now',
  back: props.back,
  exitHref: props.exitHref,
  main: column(renderToStaticMarkup(<Advice {...props} frame={frame} />), deleteLink(props.deleteHref)),
});

function Advice({
  kind,
  chosen,
  action,
  leaveHref,
  closedUntil,
  frame,
}: PageProps['advice'] & { frame: Frame }) {
  const words = adviceWords(kind, frame.surgery, closedUntil);
  const closed = closedUntil === null ? null : closedNotice(closedUntil);
  return (
    <>
      <p className="fd-progress">You chose: {chosen}</p>
      <CareCard urgency={words.urgency} title={words.heading} level="h1">
        {words.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <HelpLines {...words} />
      </CareCard>
      <p className="fd-notice">
        <strong>{phrases.beforeAdvice.nothingSent}</strong>
      </p>
      {closed && kind !== 'urgent-today' ? <p>{closed}</p> : null}
      <h2 className="nhsuk-heading-m">Tell us which is true, then send it to the surgery</h2>
      <form method="post" action={action} className="fd-answers">
        {answersFor(kind, closedUntil).map((answer) => (
          <Button key={answer.choice} secondary name="choice" value={answer.choice}>
            {answer.label}
          </Button>
        ))}
      </form>
      <form method="post" action={leaveHref} className="fd-leave">
        <button className="fd-link-button" type="submit">
          {phrases.leave}
        </button>
      </form>
    </>
  );
}

/**
 * The three answers of S4, word for word. For help that is needed today but is no emergency, sending comes first and
 * is as large as calling (S9).
 */
function answersFor(kind: AdviceKind, closedUntil: string | null) {
  const { choices } = phrases;
  const answer = (choice: keyof typeof choices, label = choices[choice]) => ({ choice, label });
  if (kind !== 'urgent-today') return [answer('called'), answer('cannot-call'), answer('not-emergency')];
  const send = closedUntil === null ? 'Send this now' : 'Send this for when you open';
  return [answer('not-emergency', send), answer('called'), answer('cannot-call')];
}
