import type { ReadyField } from '@frontdoor/questionnaire';
import type { RefObject } from 'react';

/** What the server takes; it decides by content, this only helps the phone offer the right files. */
const accepted = 'image/jpeg,image/png,image/webp,image/heic,image/heif,application/pdf,.heic,.heif';

type Props = {
  field: ReadyField;
  error: string | undefined;
  onChoose: ((files: File[]) => void) | undefined;
  input: RefObject<HTMLInputElement | null>;
};

/** The browser's own file input: it opens the camera on a phone and needs no script. */
export function PhotoInput({ field, error, onChoose, input }: Props) {
  const { id } = field;
  const described = [field.hint && `${id}--hint`, error && `${id}--error-message`].filter(Boolean).join(' ');
  return (
    <div className={error ? 'nhsuk-form-group nhsuk-form-group--error' : 'nhsuk-form-group'}>
      <label className="nhsuk-label nhsuk-label--s" htmlFor={id}>
        {field.label}
      </label>
      {field.hint ? (
        <div className="nhsuk-hint" id={`${id}--hint`}>
          {field.hint}
        </div>
      ) : null}
      {error ? (
        <span className="nhsuk-error-message" id={`${id}--error-message`}>
          <span className="nhsuk-u-visually-hidden">Error: </span>
          {error}
        </span>
      ) : null}
      <input
        className="fd-file-input"
        id={id}
        name={id}
        type="file"
        multiple
        accept={accepted}
        aria-describedby={described || undefined}
        ref={input}
        onChange={onChoose && ((event) => onChoose(Array.from(event.target.files ?? [])))}
      />
    </div>
  );
}
