import type { LocalService, Safety } from '@frontdoor/contract';
import { services } from '@frontdoor/safety';
import { useState } from 'react';
import { DialogForm } from '../controls/DialogForm.tsx';
import { DialogFrame } from '../controls/DialogFrame.tsx';
import { Field } from '../controls/Field.tsx';
import { TroubleNote } from '../controls/TroubleNote.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { useSafetySaving } from './queries.ts';

/** A local service's number, and who rang it when. */
export function NumberDialog({
  service,
  safety,
  onClose,
}: {
  service: LocalService | null;
  safety: Safety;
  onClose: () => void;
}) {
  const title = service ? services[service].title : '';
  return (
    <DialogFrame title={title} open={service !== null} onClose={onClose} closeWords="Cancel">
      {service && <NumberForm service={service} safety={safety} onDone={onClose} />}
    </DialogFrame>
  );
}

function NumberForm({
  service,
  safety,
  onDone,
}: {
  service: LocalService;
  safety: Safety;
  onDone: () => void;
}) {
  const { slug, user } = useDesk();
  const { save, pending, trouble, errors } = useSafetySaving(slug);
  const kept = safety.numbers.find((number) => number.service === service);
  const { title, required, without } = services[service];
  const [typed, setTyped] = useState({
    name: kept?.name ?? title,
    number: kept?.number ?? '',
    checkedBy: kept?.checkedBy ?? '',
    checkedOn: kept?.checkedOn ?? '',
  });
  const send = async (body: typeof typed) => {
    if (await save('numbers', { service, ...body })) onDone();
  };
  const common = (name: keyof typeof typed) => ({
    id: `number-${name}`,
    value: typed[name],
    error: errors[name],
    onType: (value: string) => setTyped({ ...typed, [name]: value }),
  });
  /** Another number was not checked when the old one was. */
  const changeNumber = (number: string) => {
    const checkedSince = typed.checkedOn !== kept?.checkedOn;
    setTyped({ ...typed, number, ...(checkedSince ? {} : { checkedBy: '', checkedOn: '' }) });
  };
  return (
    <DialogForm onSend={() => void send(typed)}>
      <Field
        label="Number"
        type="tel"
        hint="With its area code, or 111"
        {...common('number')}
        onType={changeNumber}
      />
      <Field label="Name, as patients will read it" {...common('name')} />
      <div className="person-reach">
        <Field label="Checked by" {...common('checkedBy')} />
        <Field label="Checked on" type="date" max={safety.today} {...common('checkedOn')} />
      </div>
      <button
        type="button"
        className="button-quiet"
        onClick={() => setTyped({ ...typed, checkedBy: user.name, checkedOn: safety.today })}
      >
        I rang it today
      </button>
      <TroubleNote words={trouble} />
      <div className="actions">
        <button type="submit" className="button button-go" disabled={pending}>
          Save
        </button>
        {kept && (
          <button
            type="button"
            className="button"
            disabled={pending}
            onClick={() => void send({ ...typed, number: '' })}
          >
            Take the number out
          </button>
        )}
      </div>
      {kept && (
        <p className="hint">
          Without it patients are sent to {without}.{required && ' You need one to be live.'}
        </p>
      )}
    </DialogForm>
  );
}
