import type { PhotoView } from '@frontdoor/contract';

type Props = {
  kept: PhotoView[];
  removeHref: string | null;
  /** With script: take it out without leaving the page. */
  onRemove: ((photo: PhotoView) => void) | undefined;
};

/** The photos the server holds, each with a button that takes it out: a form of its own address, so it needs no script. */
export function KeptPhotos({ kept, removeHref, onRemove }: Props) {
  if (kept.length === 0) return null;
  return (
    <>
      <h2 className="nhsuk-heading-s">Added so far</h2>
      <ul className="fd-files">
        {kept.map((photo) => (
          <li key={photo.id} className="fd-file" data-photo={photo.id}>
            <span className="fd-file__name">
              {photo.name} <span className="fd-file__size">{photo.size}</span>
            </span>
            {removeHref === null ? null : (
              <button
                className="fd-link-button"
                type="submit"
                name="remove"
                value={photo.id}
                formAction={removeHref}
                formEncType="application/x-www-form-urlencoded"
                formNoValidate
                onClick={
                  onRemove &&
                  ((event) => {
                    event.preventDefault();
                    onRemove(photo);
                  })
                }
              >
                Remove<span className="nhsuk-u-visually-hidden"> {photo.name}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
