import { type GuestInvited, type GuestRole, guestRoles, type InviteGuest } from '@frontdoor/contract';
import { useState } from 'react';
import { DialogForm } from '../controls/DialogForm.tsx';
import { Field } from '../controls/Field.tsx';
import { SelectField } from '../controls/SelectField.tsx';
import { TroubleNote } from '../controls/TroubleNote.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { GuestLink } from './GuestLink.tsx';
import { useVideoSaving, videoAddresses } from './queries.ts';
import { guestWords } from './video-words.ts';

const nobody = { name: '', role: 'interpreter' as GuestRole, email: '', phone: '' };
const marked = 'Not invited yet. Put right what is marked.';

/** Invites a guest, then shows their link this once: only its hash is kept. */
export function GuestForm({ call }: { call: string }) {
  const { slug, practice } = useDesk();
  const saving = useVideoSaving(slug, marked);
  const [guest, setGuest] = useState(nobody);
  const [missing, setMissing] = useState(false);
  const [invited, setInvited] = useState<(GuestInvited & { name: string }) | null>(null);
  const change = (changes: Partial<typeof nobody>) => setGuest({ ...guest, ...changes });
  const nameless = missing && guest.name.trim() === '';

  async function invite() {
    setMissing(guest.name.trim() === '');
    if (guest.name.trim() === '') return document.getElementById('guest-name')?.focus();
    const given = (typed: string) => typed.trim() || null;
    const { name, role, email, phone } = guest;
    const body = { name: name.trim(), role, email: given(email), phone: given(phone) } satisfies InviteGuest;
    const kept = await saving.save<GuestInvited>(videoAddresses.act(slug, call, 'guests'), body);
    if (!kept) return;
    setInvited({ ...kept, name: body.name });
    setGuest(nobody);
    setMissing(false);
  }

  if (invited) return <GuestLink invited={invited} onMore={() => setInvited(null)} />;
  return (
    <DialogForm onSend={() => void invite()}>
      <p>
        They get a link of their own, and you let them in by the name they type. It never names the patient.
      </p>
      <Field
        id="guest-name"
        label="Their name"
        value={guest.name}
        error={nameless ? 'Enter their name' : saving.errors.name}
        onType={(name) => change({ name })}
      />
      <SelectField
        id="guest-role"
        label="Who they are"
        value={guest.role}
        options={guestRoles.map((value) => ({ value, words: guestWords[value] }))}
        onChoose={(role) => change({ role })}
      />
      {practice.channels.includes('email') && (
        <Field
          id="guest-email"
          type="email"
          label="Send the link by email (optional)"
          value={guest.email}
          error={saving.errors.email}
          onType={(email) => change({ email })}
        />
      )}
      {practice.channels.includes('text') && (
        <Field
          id="guest-phone"
          type="tel"
          label="Send the link by text (optional)"
          value={guest.phone}
          error={saving.errors.phone}
          onType={(phone) => change({ phone })}
        />
      )}
      <TroubleNote words={nameless ? marked : saving.trouble} />
      <button type="submit" className="button button-go" disabled={saving.pending}>
        Make their link
      </button>
    </DialogForm>
  );
}
