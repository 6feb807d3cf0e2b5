import type { RotaPeople, Safety } from '@frontdoor/contract';
import { useState } from 'react';
import { DialogForm } from '../controls/DialogForm.tsx';
import { DialogFrame } from '../controls/DialogFrame.tsx';
import { TroubleNote } from '../controls/TroubleNote.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { DateSlots } from './DateSlots.tsx';
import { PersonFields } from './PersonFields.tsx';
import { useSafetySaving } from './queries.ts';
import { draftOf, isDate, keyOf, personOf, type Slot, saySlot, slotsWith } from './rota-draft.ts';

/** What is being changed: one half-day as it stands, or a day that is still to be named. */
export type Asked = { slot: Slot | null; people: RotaPeople; kept: boolean };

/** Who answers alarms in a half-day, and in others like it. */
export function RotaDialog({
  asked,
  safety,
  onClose,
}: {
  asked: Asked | null;
  safety: Safety;
  onClose: () => void;
}) {
  const title = asked?.slot ? saySlot(asked.slot) : 'A date that differs';
  return (
    <DialogFrame title={title} open={asked !== null} onClose={onClose} closeWords="Cancel">
      {asked && <RotaForm asked={asked} safety={safety} onDone={onClose} />}
    </DialogFrame>
  );
}

function RotaForm({ asked, safety, onDone }: { asked: Asked; safety: Safety; onDone: () => void }) {
  const { slug, practice } = useDesk();
  const { save, pending, trouble, errors } = useSafetySaving(slug);
  const [duty, setDuty] = useState(draftOf(asked.people.duty));
  const [second, setSecond] = useState(draftOf(asked.people.second));
  const [slots, setSlots] = useState<Slot[]>(asked.slot ? [asked.slot] : []);
  const [dateless, setDateless] = useState(false);
  const { members } = practice;
  const common = { members, rota: safety.rota, errors };
  const nobodyAtAll = { duty: null, second: null };
  const send = async (people: RotaPeople, which: Slot[]) => {
    if (await save('rota', { slots: which, ...people })) onDone();
  };
  return (
    <DialogForm
      onSend={() => {
        setDateless(slots.length === 0);
        if (slots.length > 0)
          void send({ duty: personOf(duty, members), second: personOf(second, members) }, slots);
      }}
    >
      {!asked.slot && <DateSlots today={safety.today} errors={errors} onChoose={setSlots} />}
      <PersonFields legend="Duty person" path="duty" draft={duty} onChange={setDuty} {...common} />
      <PersonFields legend="Second contact" path="second" draft={second} onChange={setSecond} {...common} />
      {asked.slot && <AlsoFor slot={asked.slot} slots={slots} open={!asked.kept} onChange={setSlots} />}
      <TroubleNote words={dateless ? 'Enter a date, and tick at least one half of it.' : trouble} />
      <div className="actions">
        <button type="submit" className="button button-go" disabled={pending}>
          Save
        </button>
        {asked.slot && asked.kept && (
          <button
            type="button"
            className="button"
            disabled={pending}
            onClick={() => void send(nobodyAtAll, [asked.slot!])}
          >
            {isDate(asked.slot.day) ? 'Follow the usual week again' : 'Take out of the rota'}
          </button>
        )}
      </div>
    </DialogForm>
  );
}

/** The same people for more than one half-day, so that a week is not typed ten times. */
function AlsoFor({
  slot,
  slots,
  open,
  onChange,
}: {
  slot: Slot;
  slots: Slot[];
  open: boolean;
  onChange: (slots: Slot[]) => void;
}) {
  const all = slotsWith(slot);
  const same = (one: Slot, other: Slot) => keyOf(one) === keyOf(other);
  const has = (other: Slot) => slots.some((one) => same(one, other));
  const tick = (other: Slot, on: boolean) =>
    onChange(on ? [...slots, other] : slots.filter((one) => !same(one, other)));
  return (
    <details className="also-for" open={open}>
      <summary>The same people for other half-days</summary>
      {!isDate(slot.day) && (
        <button type="button" className="button-quiet" onClick={() => onChange(all)}>
          Tick the whole week
        </button>
      )}
      <div className="also-for-slots">
        {all.map((other) => (
          <label key={keyOf(other)} className="tick">
            <input
              type="checkbox"
              checked={has(other)}
              disabled={same(slot, other)}
              onChange={(event) => tick(other, event.target.checked)}
            />
            {saySlot(other)}
          </label>
        ))}
      </div>
    </details>
  );
}
