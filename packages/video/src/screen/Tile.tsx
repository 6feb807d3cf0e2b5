import type { VideoPerson } from '@frontdoor/contract';
import { newOther } from '../engine/state.ts';
import { nameAndRole } from '../words/names.ts';
import { qualityWords } from '../words/quality.ts';
import { Bars } from './Bars.tsx';
import { Picture } from './Picture.tsx';
import { useOnScreen } from './useCall.ts';

/** One other person: their pictures or their name, whether they can be heard, and how good the line to them is. */
export function Tile({ person, large }: { person: VideoPerson; large: boolean }) {
  const { others, speaker } = useOnScreen().state;
  const { stream, link, media, quality } = others[person.id] ?? newOther;
  const { words, bars } = qualityWords(link, quality);
  const name = nameAndRole(person);
  const seen = link === 'connected' && (media === null || media.camera || media.sharing);
  return (
    <section
      className={`fd-video-tile${large ? ' fd-video-large' : ''}`}
      aria-label={name}
      data-person={person.id}
    >
      <Picture stream={stream} silent={false} whole={media?.sharing === true} speaker={speaker.chosen} />
      {!seen && <p className="fd-video-cover">{link === 'connected' ? 'Camera off' : words}</p>}
      <p className="fd-video-name">
        {name}
        {media?.sharing === true && <span> · their screen</span>}
        <Bars bars={bars} words={words} />
      </p>
      {media?.microphone === false && <p className="fd-video-muted">Microphone off</p>}
    </section>
  );
}
