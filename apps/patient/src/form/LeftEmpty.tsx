/**
 * A field no person meets: hidden by the style sheet, left out by screen readers and the keyboard, and not filled in by
 * browsers. A program that fills in every field fills this one. What comes with it filled in is received like any
 * request and a person looks at it first, so that nobody loses anything by it.
 * @param form the id of the form it belongs to, where it stands outside of it
 */
export function LeftEmpty({ form }: { form?: string }) {
  return (
    <div className="fd-left-empty" aria-hidden="true">
      <label htmlFor="website">Leave this empty</label>
      <input
        id="website"
        name="website"
        type="text"
        tabIndex={-1}
        autoComplete="off"
        form={form}
        // Managers of passwords that ask to be told.
        data-1p-ignore=""
        data-lpignore="true"
        data-bwignore=""
        data-form-type="other"
      />
    </div>
  );
}
