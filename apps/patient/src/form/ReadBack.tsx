import type { Progress } from '@frontdoor/contract';
import { InsetText } from 'nhsuk-react-components';
import { sayProgress } from './say-progress.ts';

/** What stands above every screen of a request: how far it is, and the date of birth read back (S21). */
export function ReadBack({
  progress,
  birthReadBack,
}: {
  progress: Progress;
  birthReadBack: { words: string; changeHref: string } | null;
}) {
  return (
    <>
      {progress ? <p className="fd-progress">{sayProgress(progress)}</p> : null}
      {birthReadBack ? (
        <InsetText className="fd-read-back">
          <p>
            The patient’s date of birth: <strong>{birthReadBack.words}</strong>.{' '}
            <a href={birthReadBack.changeHref}>
              Change<span className="nhsuk-u-visually-hidden"> the date of birth</span>
            </a>
          </p>
        </InsetText>
      ) : null}
    </>
  );
}
