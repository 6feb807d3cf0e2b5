import { routes } from '@frontdoor/contract';
import { useState } from 'react';
import { AreaField } from '../controls/AreaField.tsx';
import { DialogForm } from '../controls/DialogForm.tsx';
import { DialogFrame } from '../controls/DialogFrame.tsx';
import { Field } from '../controls/Field.tsx';
import { RadioList } from '../controls/RadioList.tsx';
import { TickList } from '../controls/TickList.tsx';
import { TroubleNote } from '../controls/TroubleNote.tsx';
import { useNow } from '../controls/useNow.ts';
import { useDesk } from '../desk/desk-context.ts';
import { bodyOf, type ClosureDraft, emptyClosure, lacksOf, touchesCore } from './closure-draft.ts';
import { DayTime } from './DayTime.tsx';
import { useOpeningPage } from './opening-context.ts';
import { useOpeningSaving } from './queries.ts';
import { routeWords } from './say-hours.ts';

/** Closes one or more ways of reaching the practice for a while. What was typed is kept while the dialog is shut. */
export function CloseDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { today } = useOpeningPage();
  const [draft, setDraft] = useState(() => emptyClosure(today));
  return (
    <DialogFrame title="Close something" open={open} onClose={onClose} closeWords="Cancel">
      <CloseForm
        draft={draft}
        onChange={setDraft}
        onDone={() => {
          setDraft(emptyClosure(today));
          onClose();
        }}
      />
    </DialogFrame>
  );
}

type FormProps = { draft: ClosureDraft; onChange: (draft: ClosureDraft) => void; onDone: () => void };

function CloseForm({ draft, onChange, onDone }: FormProps) {
  const { slug } = useDesk();
  const { today, holidays } = useOpeningPage();
  const saving = useOpeningSaving(slug);
  const now = useNow();
  const [tried, setTried] = useState(false);
  const lacks = lacksOf(draft);
  const errors: Record<string, string> = tried ? { ...lacks, ...saving.errors } : {};
  const inCore =
    touchesCore(draft, now, holidays.dates) ||
    Boolean(saving.errors.reason ?? saving.errors.commissionerContact);
  const change = (changes: Partial<ClosureDraft>) => {
    saving.forget();
    onChange({ ...draft, ...changes });
  };

  async function send() {
    setTried(true);
    if (Object.keys(lacks).length > 0) return;
    if (await saving.close(bodyOf(draft, inCore))) onDone();
  }

  return (
    <DialogForm onSend={() => void send()}>
      <p>
        It ends by itself at the time you give. It never moves the time by which an answer is due. Patients
        read that it is closed, until when, and where to get help meanwhile.
      </p>
      <TickList
        id="closure-routes"
        legend="What is closed?"
        chosen={draft.routes}
        options={routes.map((value) => ({ value, words: routeWords[value] }))}
        error={errors.routes}
        onChoose={(chosen) => change({ routes: chosen })}
      />
      <RadioList
        legend="From"
        name="closure-from"
        across
        value={draft.start ? 'at' : 'now'}
        options={[
          { value: 'now', words: 'Now' },
          { value: 'at', words: 'A day and time' },
        ]}
        onChoose={(from) => change({ start: from === 'now' ? null : { day: today, time: '' } })}
      />
      {draft.start && (
        <DayTime
          id="closure-start"
          legend="Begins"
          today={today}
          value={draft.start}
          error={errors.startsAt}
          onChange={(start) => change({ start })}
        />
      )}
      <DayTime
        id="closure-end"
        legend="Until"
        today={today}
        value={draft.end}
        error={errors.endsAt}
        onChange={(end) => change({ end })}
      />
      <AreaField
        id="closure-reason"
        label={inCore ? 'Why?' : 'Why? (optional)'}
        hint="Kept with the closure and exported. No patients’ names."
        value={draft.reason}
        error={errors.reason}
        onType={(reason) => change({ reason })}
      />
      {inCore && (
        <Field
          id="closure-contact"
          label="Whom did you tell at your commissioner?"
          hint="Some of this lies in core hours, Monday to Friday 8am to 6:30pm. The contract lets you close then only when your commissioner (ICB) knows."
          value={draft.commissionerContact}
          error={errors.commissionerContact}
          onType={(commissionerContact) => change({ commissionerContact })}
        />
      )}
      <TroubleNote
        words={
          tried && Object.keys(lacks).length > 0
            ? 'Not closed yet. Put right what is marked.'
            : saving.trouble
        }
      />
      <button type="submit" className="button button-go" disabled={saving.pending}>
        {draft.start ? 'Close it then' : 'Close it now'}
      </button>
    </DialogForm>
  );
}
