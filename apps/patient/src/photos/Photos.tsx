import type { ReadyField } from '@frontdoor/questionnaire';
import { Button } from 'nhsuk-react-components';
import { type ReactNode, useEffect } from 'react';
import type { Live, PhotoProps } from '../form/form-props.ts';
import { KeptPhotos } from './KeptPhotos.tsx';
import { NewPhotos } from './NewPhotos.tsx';
import { PhotoInput } from './PhotoInput.tsx';
import { usePhotos } from './use-photos.ts';

type Props = PhotoProps & {
  field: ReadyField;
  error: string | undefined;
  live: Live | undefined;
  submit: string;
  /** Told when a photo came or went: other questions may depend on it. */
  onChange: () => void;
  /** The other questions of the page, S30's box among them. */
  before: ReactNode;
  after: ReactNode;
};

/**
 * The photo part of a form. As HTML: a file input, what is kept with a Remove button each, and "Continue without it".
 * With script each photo is made smaller and sent at once, with a bar that shows how far it is.
 */
export function Photos({ field, error, live, submit, onChange, before, after, ...photos }: Props) {
  const { kept, fresh, say, choose, drop, remove, input } = usePhotos(photos, live);
  const { max, removeHref } = photos;
  // Told once the changed list stands in the page, and only then.
  useEffect(onChange, [kept, fresh]);
  if (!photos.offered)
    return (
      <Button name="next" value="without" formNoValidate>
        {submit}
      </Button>
    );
  return (
    <>
      {before}
      <KeptPhotos kept={kept} removeHref={removeHref} onRemove={live ? remove : undefined} />
      <NewPhotos fresh={fresh} onDrop={drop} />
      {kept.length < max ? (
        <PhotoInput field={field} error={error} onChoose={live ? choose : undefined} input={input} />
      ) : (
        <p>You have added {max} files. Remove one to add another.</p>
      )}
      {after}
      <p className="fd-status" role="status">
        {say}
      </p>
      {photos.uploadHref === null ? <Button>{submit}</Button> : <WaysOn submit={submit} />}
    </>
  );
}

/** Without script, photos go up with the form: "Add" keeps them and shows the page again. */
function WaysOn({ submit }: { submit: string }) {
  return (
    <div className="nhsuk-button-group">
      <Button name="next" value="on">
        {submit}
      </Button>
      <Button secondary name="next" value="add" className="nhsuk-u-frontend-supported-hidden">
        Add this and choose another
      </Button>
      <Button secondary name="next" value="without" formNoValidate>
        Continue without it
      </Button>
    </div>
  );
}
