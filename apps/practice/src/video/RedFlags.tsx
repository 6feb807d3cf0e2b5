import type { Detail } from '@frontdoor/contract';
import { FlagIcon } from '../controls/icons.tsx';

/**
 * What is dangerous, above all that is asked: words written in the call's chat raise flags too, and nobody reads a chat
 * and a form at once. Said aloud as soon as there is one.
 */
export function RedFlags({ flags }: { flags: Detail['flags'] }) {
  const red = flags.filter(({ level }) => level === 'red');
  return (
    <div role="alert" className="video-red">
      {red.map(({ id, title, words }) => (
        <p key={id}>
          <strong className="video-flag">
            <FlagIcon /> <span className="unseen">red flag: </span>
            {title}
          </strong>
          {words !== '' && <> “{words}”</>}
        </p>
      ))}
    </div>
  );
}
