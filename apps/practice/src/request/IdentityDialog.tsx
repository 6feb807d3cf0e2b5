import type { ConfirmIdentity } from '@frontdoor/contract';
import { sayNhsNumber, sayPhone } from '@frontdoor/questionnaire';
import { useState } from 'react';
import { DialogForm } from '../controls/DialogForm.tsx';
import { DialogFrame } from '../controls/DialogFrame.tsx';
import { RadioList } from '../controls/RadioList.tsx';
import { TroubleNote } from '../controls/TroubleNote.tsx';
import { sayBirth } from '../wording/times.ts';
import { useOpenRequest } from './request-context.ts';

type Checked = ConfirmIdentity['checked'];

const checks: { value: Checked; words: string }[] = [
  { value: 'address', words: 'Name, date of birth and address' },
  { value: 'nhs-number', words: 'Name, date of birth and NHS number' },
  { value: 'phone-or-email', words: 'Name, date of birth and the phone or email we hold' },
  { value: 'rang-back', words: 'I rang back on the number we hold: identity proved' },
];

/** S17: nothing from the record goes to details that were only typed. Asked by hand, or when a reply is refused. */
export function IdentityDialog() {
  const { detail, asking, afterwards, ask, acts } = useOpenRequest();
  const close = () => {
    acts.forget();
    ask(null);
  };
  const { row, nhsNumber, postcode, contact } = detail;
  return (
    <DialogFrame title="Do these details match our record?" open={asking === 'identity'} onClose={close}>
      <dl className="facts">
        {[
          ['Name', row.name],
          ['Date of birth', sayBirth(row.birthDate)],
          ['NHS number', nhsNumber ? sayNhsNumber(nhsNumber) : 'not given'],
          ['Postcode', postcode ?? 'not given'],
          ['Phone', contact.phone ? sayPhone(contact.phone) : 'not given'],
          ['Email', contact.email ?? 'not given'],
        ].map(([what, given]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{given}</dd>
          </div>
        ))}
      </dl>
      <IdentityForm
        onDone={() => {
          close();
          afterwards?.();
        }}
      />
    </DialogFrame>
  );
}

function IdentityForm({ onDone }: { onDone: () => void }) {
  const { detail, acts } = useOpenRequest();
  const [checked, setChecked] = useState<Checked | null>(null);
  const [missing, setMissing] = useState(false);
  const offered = detail.identity === 'typed' ? checks : checks.filter(({ value }) => value === 'rang-back');
  async function confirm() {
    setMissing(checked === null);
    if (checked === null) return;
    const level = checked === 'rang-back' ? 'proved' : 'matches';
    const { changed } = await acts.run('identity', { level, checked });
    if (changed) onDone();
  }
  return (
    <DialogForm onSend={() => void confirm()}>
      <RadioList
        legend="What did you check?"
        name="checked"
        value={checked}
        options={offered}
        onChoose={setChecked}
      />
      <TroubleNote words={missing && checked === null ? 'Choose what you checked.' : acts.trouble} />
      <button type="submit" className="button button-go" disabled={acts.pending}>
        Yes, they match
      </button>
    </DialogForm>
  );
}
