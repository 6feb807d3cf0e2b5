import { overWords } from '../words/over.ts';
import { Heading } from './Heading.tsx';
import { useOnScreen } from './useCall.ts';

/** The call is over for this page: why, and what there is to do. */
export function OverScreen() {
  const { call, state, props } = useOnScreen();
  const why = state.over ?? 'ended';
  const { title, text, again } = overWords(why, props.as, state.overSays);
  return (
    <div className="fd-video-card">
      <Heading>{title}</Heading>
      <p>{text}</p>
      <p className="fd-video-row">
        {again !== null && (
          <button type="button" className="fd-video-main-button" onClick={() => void call.joinAgain()}>
            {again}
          </button>
        )}
        {why === 'session' && (
          <button type="button" className="fd-video-main-button" onClick={() => window.location.reload()}>
            Go on
          </button>
        )}
        {why !== 'session' && props.page.overHref !== '' && (
          <a className="fd-video-link" href={props.page.overHref}>
            I have finished
          </a>
        )}
      </p>
    </div>
  );
}
