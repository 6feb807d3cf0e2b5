import type { Frame, PageProps } from '@frontdoor/contract';
import { Button, SummaryList } from 'nhsuk-react-components';
import { renderToStaticMarkup } from 'react-dom/server';
import { LeftEmpty } from '../form/LeftEmpty.tsx';
import { sayProgress } from '../form/say-progress.ts';
import type { PageView } from '../view.ts';
import { sayClosed } from './attendance-words.ts';
import { column, deleteLink, urgentStrip } from './form-page.tsx';

const title = 'Check your answers before you send them';

/** Everything said so far, each answer with a way to change it, before anything is sent (R49). */
export const check: PageView<'check'> = (props, frame) => ({
  title,
  back: props.back,
  exitHref: props.exitHref,
  main: column(
    renderToStaticMarkup(<Check {...props} frame={frame} />),
    urgentStrip(frame),
    deleteLink(props.deleteHref),
  ),
});

function Check({ frame, ...props }: PageProps['check'] & { frame: Frame }) {
  const closed = sayClosed(props.attendance);
  const complete = props.missing.length === 0;
  return (
    <>
      {props.progress ? <p className="fd-progress">{sayProgress(props.progress)}</p> : null}
      <h1 className="nhsuk-heading-l">{title}</h1>
      {complete ? null : <Missing missing={props.missing} />}
      <p>
        The patient’s date of birth: <strong>{props.birthWords}</strong>
      </p>
      {props.sections.map((section) => (
        <section key={section.title}>
          <h2 className="nhsuk-heading-m">{section.title}</h2>
          <SummaryList>
            {section.rows.map((row) => (
              <Row key={row.field} question={row.question} changeHref={row.changeHref}>
                {lines(row.answer)}
              </Row>
            ))}
          </SummaryList>
        </section>
      ))}
      {props.photosHref === null ? null : (
        <SummaryList>
          <Row question="Photos and documents" changeHref={props.photosHref}>
            {props.photos.length === 0 ? 'None' : lines(props.photos.map((photo) => photo.name).join('\n'))}
          </Row>
        </SummaryList>
      )}
      {closed ? (
        <p className="fd-notice">
          <strong>{closed}</strong>
        </p>
      ) : null}
      {complete ? (
        <form method="post" action={props.action}>
          <p>By sending this you say that, as far as you know, it is right.</p>
          <LeftEmpty />
          <Button>Send to {frame.surgery?.name ?? 'the surgery'}</Button>
        </form>
      ) : (
        <p>You can send this when nothing is missing.</p>
      )}
    </>
  );
}

function Row(props: { question: string; changeHref: string; children: React.ReactNode }) {
  return (
    <SummaryList.Row>
      <SummaryList.Key>{props.question}</SummaryList.Key>
      <SummaryList.Value>{props.children}</SummaryList.Value>
      <SummaryList.Action href={props.changeHref} visuallyHiddenText={`: ${props.question}`}>
        Change
      </SummaryList.Action>
    </SummaryList.Row>
  );
}

function Missing({ missing }: { missing: { question: string; href: string }[] }) {
  return (
    <div className="fd-box">
      <h2 className="nhsuk-heading-s">We still need an answer to:</h2>
      <ul>
        {missing.map((each) => (
          <li key={each.href + each.question}>
            <a href={each.href}>{each.question}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Keeps the lines somebody wrote. */
function lines(text: string) {
  return text.split('\n').map((line, index) => (
    <p key={index} className="fd-answer">
      {line}
    </p>
  ));
}
