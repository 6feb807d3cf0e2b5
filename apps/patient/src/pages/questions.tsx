import type { Frame, PageProps } from '@frontdoor/contract';
import { Button, SummaryList } from 'nhsuk-react-components';
import { renderToStaticMarkup } from 'react-dom/server';
import { sayProgress } from '../form/say-progress.ts';
import type { PageView } from '../view.ts';
import { adviceWords } from './advice-words.ts';
import { sayClosed } from './attendance-words.ts';
import { column, drawForm, urgentStrip } from './form-page.tsx';
import { HelpLines } from './HelpLines.tsx';
import { telHref } from './tel.ts';

/** What the surgery asks, and where to find help at once (S13). Its tab says the surgery's name alone (S20), as all of these. */
export const questionsStart: PageView<'questionsStart'> = (props, frame) => ({
  title: null,
  back: props.back,
  exitHref: props.exitHref,
  main: column(renderToStaticMarkup(<Start {...props} frame={frame} />), urgentStrip(frame)),
});

function Start({ frame, ...props }: PageProps['questionsStart'] & { frame: Frame }) {
  const closed = sayClosed(props.attendance);
  return (
    <>
      <h1 className="nhsuk-heading-l">{props.title}</h1>
      <p>{frame.surgery?.name ?? 'The surgery'} would like you to answer some questions.</p>
      {props.intro.map((words) => (
        <p key={words}>{words}</p>
      ))}
      {props.by === null ? null : (
        <p>
          Please send your answers by <strong>{props.by}</strong>.
        </p>
      )}
      <p>We keep what you fill in. You can stop, and go on later with the same link.</p>
      {closed ? (
        <p className="fd-notice">
          <strong>{closed}</strong>
        </p>
      ) : null}
      {props.crisis ? <HelpNow {...props} frame={frame} services={props.crisis} /> : null}
      <p>
        <a className="nhsuk-button" href={props.startHref}>
          {props.begun ? 'Carry on' : 'Start'}
        </a>
      </p>
      {props.credit === null ? null : <p className="fd-wait">{props.credit}</p>}
    </>
  );
}

type Help = Pick<PageProps['advice'], 'attendance' | 'services'> & { frame: Frame };

/** S13: beside questions about feelings stands whom to talk to, before anything is asked. */
function HelpNow({ attendance, services, frame }: Help) {
  const words = adviceWords({ kind: 'crisis', sent: false, attendance, services }, frame.surgery);
  return (
    <div className="fd-box">
      <h2 className="nhsuk-heading-s">If you need help right now</h2>
      {words.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <HelpLines calls={words.calls} showsDeafRoutes={false} />
    </div>
  );
}

/** One page of questions. */
export const questions: PageView<'questions'> = (props, frame) => {
  const { html, island } = drawForm(frame, props.action, {
    page: props.page,
    typed: props.typed,
    errors: props.errors,
    check: props.check,
    submit: 'Continue',
    heading: 'h1',
    progress: props.progress,
    birthReadBack: null,
    notices: [],
    facts: props.facts,
    photos: null,
  });
  return {
    title: null,
    faulty: props.errors.length > 0,
    back: props.back,
    exitHref: props.exitHref,
    main: column(html, urgentStrip(frame)),
    island,
  };
};

/** Every answer with a way to change it, before they are sent (R49). */
export const questionsCheck: PageView<'questionsCheck'> = (props, frame) => ({
  title: null,
  back: props.back,
  exitHref: props.exitHref,
  main: column(renderToStaticMarkup(<Check {...props} frame={frame} />), urgentStrip(frame)),
});

function Check({ frame, ...props }: PageProps['questionsCheck'] & { frame: Frame }) {
  const closed = sayClosed(props.attendance);
  return (
    <>
      {props.progress ? <p className="fd-progress">{sayProgress(props.progress)}</p> : null}
      <h1 className="nhsuk-heading-l">Check your answers before you send them</h1>
      <h2 className="nhsuk-heading-m">{props.title}</h2>
      {props.sections.map(({ heading, rows }) => (
        <Section key={rows[0]?.field} heading={heading} rows={rows} />
      ))}
      {closed ? (
        <p className="fd-notice">
          <strong>{closed}</strong>
        </p>
      ) : null}
      <form method="post" action={props.action}>
        <Button>Send to {frame.surgery?.name ?? 'the surgery'}</Button>
      </form>
    </>
  );
}

function Section({ heading, rows }: PageProps['questionsCheck']['sections'][number]) {
  return (
    <section>
      {heading === null ? null : <h3 className="nhsuk-heading-s">{heading}</h3>}
      <SummaryList>
        {rows.map((row) => (
          <SummaryList.Row key={row.field}>
            <SummaryList.Key>{row.question}</SummaryList.Key>
            <SummaryList.Value>
              {row.answer.split('\n').map((line, place) => (
                <p key={place} className="fd-answer">
                  {line}
                </p>
              ))}
            </SummaryList.Value>
            <SummaryList.Action href={row.changeHref} visuallyHiddenText={`: ${row.question}`}>
              Change
            </SummaryList.Action>
          </SummaryList.Row>
        ))}
      </SummaryList>
    </section>
  );
}

/** Nothing can be answered here any more, and what to do instead. */
export const questionsOver: PageView<'questionsOver'> = (props, frame) => ({
  title: null,
  back: props.back,
  exitHref: props.exitHref,
  main: column(renderToStaticMarkup(<Over {...props} frame={frame} />), urgentStrip(frame)),
});

function Over({ why, back, frame }: PageProps['questionsOver'] & { frame: Frame }) {
  const { surgery } = frame;
  return (
    <>
      <h1 className="nhsuk-heading-l">
        {why === 'sent' ? 'Your answers have been sent' : 'These questions have ended'}
      </h1>
      {why === 'sent' ? (
        <p>The surgery has them. If something has changed, write to us in your messages.</p>
      ) : (
        <p>
          You can no longer send these answers. If you still want to tell us, call us
          {surgery ? (
            <>
              {' '}
              on <a href={telHref(surgery.phone)}>{surgery.phone}</a>
            </>
          ) : null}{' '}
          or look at your messages.
        </p>
      )}
      <p>
        <a className="nhsuk-button" href={back}>
          See your messages
        </a>
      </p>
    </>
  );
}
