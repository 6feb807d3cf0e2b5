import type { FreshPhoto } from './fresh-photos.ts';

/** Photos chosen in this browser: a small picture, how far each has come, or what went wrong with it. */
export function NewPhotos({ fresh, onDrop }: { fresh: FreshPhoto[]; onDrop: (key: number) => void }) {
  if (fresh.length === 0) return null;
  return (
    <ul className="fd-files">
      {fresh.map((photo) => (
        <li
          key={photo.key}
          className="fd-file"
          data-photo={photo.state === 'failed' ? undefined : `new-${photo.key}`}
        >
          {photo.preview ? <img className="fd-file__preview" src={photo.preview} alt="" /> : null}
          <span className="fd-file__name">
            {photo.name}
            {photo.state === 'sending' ? (
              <progress
                className="fd-file__bar"
                max={100}
                value={photo.percent}
                aria-label={`Sending ${photo.name}`}
              />
            ) : null}
            <span className={photo.state === 'failed' ? 'fd-file__fault' : 'fd-file__size'}>
              {saying(photo)}
            </span>
          </span>
          <button className="fd-link-button" type="button" onClick={() => onDrop(photo.key)}>
            Remove<span className="nhsuk-u-visually-hidden"> {photo.name}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function saying(photo: FreshPhoto): string {
  switch (photo.state) {
    case 'failed':
      return photo.message;
    case 'held':
      return 'Tick the box below to add this';
    case 'waiting':
      return 'Waiting';
    case 'sending':
      return `${photo.percent}% sent`;
    case 'ready':
      return 'Ready to send';
  }
}
