import { type Kind, kinds, type OutOfHours } from '@frontdoor/contract';
import { useState } from 'react';
import { DialogForm } from '../controls/DialogForm.tsx';
import { TickList } from '../controls/TickList.tsx';
import { kindWords } from '../wording/words.ts';
import { FormEnd } from './FormEnd.tsx';
import type { HoursForm } from './hours-asked.ts';
import { useOpeningPage } from './opening-context.ts';

/** Which kinds of request the form takes outside its hours (R12). */
export function OutOfHoursForm({ form }: { form: HoursForm }) {
  const { hours } = useOpeningPage();
  const [taken, setTaken] = useState<Kind[]>(kinds.filter((kind) => hours.outOfHours[kind] === 'open'));
  const send = () =>
    form.send((now) => {
      const entries = kinds.map((kind) => [kind, taken.includes(kind) ? 'open' : 'closed']);
      return { hours: { ...now, outOfHours: Object.fromEntries(entries) as OutOfHours }, path: 'outOfHours' };
    });
  return (
    <DialogForm onSend={send}>
      <TickList
        id="out-of-hours"
        legend="What can be sent while you are closed?"
        chosen={taken}
        options={kinds.map((value) => ({ value, words: kindWords[value] }))}
        onChoose={setTaken}
      />
      <p className="hint">
        Whoever began before you closed may finish and send. Urgent words are answered with 111 and 999
        whatever you choose here.
      </p>
      <FormEnd form={form} />
    </DialogForm>
  );
}
