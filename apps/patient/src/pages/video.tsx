import type { Frame, PageProps } from '@frontdoor/contract';
import { Button } from 'nhsuk-react-components';
import { renderToStaticMarkup } from 'react-dom/server';
import type { PageView } from '../view.ts';
import { column, urgentStrip } from './form-page.tsx';
import { CallArea, callIsland, IfItGoesWrong, NotRecorded, OpensAgain } from './VideoParts.tsx';

type Props = PageProps['video'];

/** A patient's video call, in whatever state it is. Its tab says the surgery's name alone (S20). */
export const video: PageView<'video'> = (props, frame) => ({
  title: null,
  back: props.back,
  exitHref: props.exitHref,
  main: [
    column(renderToStaticMarkup(<Top {...props} frame={frame} />)),
    // Outside the column of text: pictures take what room there is.
    renderToStaticMarkup(<CallArea call={props.call} choose={props.insteadAction !== null} frame={frame} />),
    column(renderToStaticMarkup(<Instead action={props.insteadAction} />), urgentStrip(frame)),
  ].join(''),
  ...callIsland(props.call),
});

function Top({ frame, ...props }: Props & { frame: Frame }) {
  return (
    <>
      {props.thanked ? (
        <div className="fd-done" role="status">
          <p>
            <strong>Thank you for telling us what you think.</strong>
          </p>
        </div>
      ) : null}
      <h1 className={`nhsuk-heading-${props.at === 'ready' ? 'm' : 'l'}`}>{headed(props)}</h1>
      {props.adviceHref === null ? null : (
        <p>
          <a className="nhsuk-button nhsuk-button--warning" href={props.adviceHref}>
            Read what to do now
          </a>
        </p>
      )}
      {props.at === 'early' ? <Early {...props} frame={frame} /> : null}
      {props.at === 'early' || props.call !== null ? null : <Afterwards {...props} frame={frame} />}
    </>
  );
}

function headed({ at, clinician, instead }: Props): string {
  if (at === 'none') return 'You have no video call';
  if (at === 'over') return 'Your video call is over';
  if (at === 'cancelled' && instead === 'phone') return 'You chose a phone call instead';
  if (at === 'cancelled' && instead === 'visit') return 'You chose a visit instead';
  if (at === 'cancelled') return 'Your video call is cancelled';
  // With whom is said by the call itself, and a phone has no room to say it twice.
  return clinician === '' || at === 'ready' ? 'Your video call' : `Your video call with ${clinician}`;
}

function Afterwards({ frame, ...props }: Props & { frame: Frame }) {
  return (
    <>
      {afterwards(props).map((words) => (
        <p key={words}>{words}</p>
      ))}
      <CallFeedback action={props.feedbackAction} />
      <IfItGoesWrong frame={frame}>If you still need us, write to us or</IfItGoesWrong>
      <p>
        <a className="nhsuk-button nhsuk-button--secondary" href={props.back}>
          See your messages
        </a>
      </p>
    </>
  );
}

function afterwards({ at, instead, when }: Props): string[] {
  if (at === 'none')
    return ['We have not asked you to a video call here. Your messages say what happens next.'];
  if (at === 'over') return [];
  if (instead === 'phone')
    return ['We have cancelled your video call.', 'We will call you. It may not be at the same time.'];
  if (instead === 'visit')
    return ['We have cancelled your video call.', 'We will tell you when you can come in.'];
  return [
    `There is no video call ${when === 'now' ? 'now' : `at ${when}`}.`,
    'Your messages say what happens next.',
  ];
}

function Early({ frame, when, opens, href }: Props & { frame: Frame }) {
  return (
    <>
      <OpensAgain when={when} opens={opens} href={href} />
      <IfItGoesWrong frame={frame}>If you cannot come or need help,</IfItGoesWrong>
      <h2 className="nhsuk-heading-m">Before your call</h2>
      <ul>
        <li>Use a phone, tablet or computer with a camera and a microphone.</li>
        <li>You do not need an app or an account. The call is on this page.</li>
        <li>Find a quiet place where you are safe to talk.</li>
        <li>Somebody you trust can be with you. Tell us at the start who is there.</li>
      </ul>
      <NotRecorded />
    </>
  );
}

/** S40: it is never a must. Two plain buttons, which work without a script. */
function Instead({ action }: { action: Props['insteadAction'] }) {
  if (action === null) return null;
  return (
    <form method="post" action={action} className="fd-answers fd-instead">
      <h2 className="nhsuk-heading-m">You can choose a phone call or a visit instead</h2>
      <p>We will cancel the video call, and tell you what happens next.</p>
      <Button secondary name="choice" value="phone">
        I want a phone call instead
      </Button>
      <Button secondary name="choice" value="visit">
        I want a visit instead
      </Button>
    </form>
  );
}

/** Worst first is 1 (E00069): the value is kept, the order is how people read it. */
const answers = [
  { value: '5', label: 'Very good' },
  { value: '4', label: 'Good' },
  { value: '3', label: 'Neither good nor poor' },
  { value: '2', label: 'Poor' },
  { value: '1', label: 'Very poor' },
];

/** One tap, once it has ended. */
function CallFeedback({ action }: { action: Props['feedbackAction'] }) {
  if (action === null) return null;
  return (
    <form method="post" action={action} className="fd-part">
      <h2 className="nhsuk-heading-m">How was your video call?</h2>
      <p>Press one. It does not change your care.</p>
      <div className="fd-taps">
        {answers.map(({ value, label }) => (
          <Button key={value} secondary name="answer" value={value}>
            {label}
          </Button>
        ))}
      </div>
    </form>
  );
}
