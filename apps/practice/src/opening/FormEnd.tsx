import { TroubleNote } from '../controls/TroubleNote.tsx';
import type { HoursForm } from './hours-asked.ts';

/** What went wrong, the button that saves, and the one that takes a line out, where there is one. */
export function FormEnd({ form, onTakeOut }: { form: HoursForm; onTakeOut?: (() => void) | null }) {
  return (
    <>
      <TroubleNote words={form.trouble} />
      <div className="actions">
        <button type="submit" className="button button-go" disabled={form.pending}>
          Save
        </button>
        {onTakeOut && (
          <button type="button" className="button" disabled={form.pending} onClick={onTakeOut}>
            Take it out
          </button>
        )}
      </div>
    </>
  );
}
