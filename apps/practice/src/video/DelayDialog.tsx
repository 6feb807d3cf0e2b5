import type { Delayed, DelayVideo } from '@frontdoor/contract';
import { useState } from 'react';
import { useSent } from '../answer/SentProvider.tsx';
import { DialogForm } from '../controls/DialogForm.tsx';
import { DialogFrame } from '../controls/DialogFrame.tsx';
import { Field } from '../controls/Field.tsx';
import { SelectField } from '../controls/SelectField.tsx';
import { TroubleNote } from '../controls/TroubleNote.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { cliniciansOf } from './invite-draft.ts';
import { useVideoSaving, videoAddresses } from './queries.ts';
import { sayDelayed } from './say-delayed.ts';

/** "Running late": everybody who waits for one clinician today sees it on their page (E00071). */
export function DelayDialog({
  open,
  clinician,
  minutes,
  onClose,
}: {
  open: boolean;
  /** Who is offered first, and how late they are said to be already. */
  clinician: string;
  minutes: number;
  onClose: () => void;
}) {
  return (
    <DialogFrame title="Running late" open={open} onClose={onClose} closeWords="Cancel">
      <DelayForm first={clinician} said={minutes} onDone={onClose} />
    </DialogFrame>
  );
}

function DelayForm({ first, said, onDone }: { first: string; said: number; onDone: () => void }) {
  const { slug, practice } = useDesk();
  const { show } = useSent();
  const saving = useVideoSaving(slug);
  const [clinician, setClinician] = useState(first);
  const [typed, setTyped] = useState(said > 0 ? String(said) : '10');
  const [wrong, setWrong] = useState(false);
  const isMinutes = /^\d{1,3}$/.test(typed.trim());

  async function tell(minutes: number) {
    const body = { clinician, minutes } satisfies DelayVideo;
    const kept = await saving.save<Delayed>(videoAddresses.delay(slug), body);
    if (!kept) return;
    const name = practice.members.find(({ id }) => id === clinician)?.name ?? '';
    show({ told: sayDelayed(name, minutes, kept.calls), held: null });
    onDone();
  }

  return (
    <DialogForm
      onSend={() => {
        setWrong(!isMinutes);
        if (isMinutes) void tell(Number(typed));
      }}
    >
      <p>Everybody waiting for them today sees it. Nobody’s name is in it.</p>
      <SelectField
        id="delay-clinician"
        label="Who is late"
        value={clinician}
        options={cliniciansOf(practice)}
        error={saving.errors.clinician}
        onChoose={setClinician}
      />
      <Field
        id="delay-minutes"
        type="number"
        min={0}
        max={240}
        narrow
        label="Minutes late"
        value={typed}
        error={wrong && !isMinutes ? 'Enter whole minutes' : saving.errors.minutes}
        onType={setTyped}
      />
      <TroubleNote words={saving.trouble} />
      <div className="actions">
        <button type="submit" className="button button-go" disabled={saving.pending}>
          Tell everybody who waits
        </button>
        {said > 0 && (
          <button type="button" className="button" disabled={saving.pending} onClick={() => void tell(0)}>
            On time again
          </button>
        )}
      </div>
    </DialogForm>
  );
}
