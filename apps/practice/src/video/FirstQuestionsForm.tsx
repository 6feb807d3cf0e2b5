import { chaperones, type SaveChecks, type VideoCall } from '@frontdoor/contract';
import { useRef, useState } from 'react';
import { Field } from '../controls/Field.tsx';
import { RadioList } from '../controls/RadioList.tsx';
import { TroubleNote } from '../controls/TroubleNote.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { stillWrong } from '../outreach/ask-draft.ts';
import { focusFirstFault } from '../outreach/focus-first-fault.ts';
import { checksDraft, checksFaults, checksOf } from './checks-draft.ts';
import { NotSafe } from './NotSafe.tsx';
import { useVideoSaving, videoAddresses } from './queries.ts';
import { useKept } from './useKept.ts';
import { chaperoneWords, safeWords } from './video-words.ts';

const marked = 'Not saved yet. Put right what is marked.';

/** The first questions, in the words they are asked in. */
export function FirstQuestionsForm({ call, onDone }: { call: VideoCall; onDone: () => void }) {
  const { slug } = useDesk();
  const saving = useVideoSaving(slug, marked);
  const form = useRef<HTMLDivElement>(null);
  const { value: draft, change, drop } = useKept(`checks.${slug}.${call.id}`, checksDraft(call));
  const [faults, setFaults] = useState<Record<string, string>>({});
  const still = stillWrong(faults, checksFaults(draft, call.young));
  const errorOf = (name: string) => still[name] ?? saving.errors[`checks.${name}`];

  async function save() {
    const wrong = checksFaults(draft, call.young);
    setFaults(wrong);
    saving.forget();
    if (Object.keys(wrong).length > 0) return focusFirstFault(form);
    const body = { lock: call.lock, checks: checksOf(draft) } satisfies SaveChecks;
    if (!(await saving.save<object>(videoAddresses.act(slug, call.id, 'checks'), body)))
      return focusFirstFault(form);
    drop();
    onDone();
  }

  return (
    <div ref={form}>
      <form
        className="dialog-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <RadioList
          legend="“Who is with you?”"
          name="check-alone"
          value={draft.alone}
          options={[
            { value: 'alone', words: 'Nobody' },
            { value: 'with', words: 'Somebody' },
          ]}
          across
          error={errorOf('alone')}
          onChoose={(alone) => change({ alone })}
        />
        {draft.alone === 'with' && (
          <Field
            id="check-present"
            label="Who"
            value={draft.present}
            error={errorOf('present')}
            onType={(present) => change({ present })}
          />
        )}
        {call.young && (
          <Field
            id="check-adult"
            label="Under 16: “Who else is there?”"
            value={draft.adult}
            error={errorOf('adult')}
            onType={(adult) => change({ adult })}
          />
        )}
        <RadioList
          legend="“Are you somewhere private and safe to talk?”"
          name="check-safe"
          value={draft.safe}
          options={(['yes', 'no', 'unsure'] as const).map((value) => ({ value, words: safeWords[value] }))}
          across
          error={errorOf('safe')}
          onChoose={(safe) => change({ safe })}
        />
        {draft.safe !== null && draft.safe !== 'yes' && <NotSafe />}
        <Field
          id="check-where"
          label="“Where are you now?”"
          hint="Where an ambulance would go."
          value={draft.where}
          error={errorOf('where')}
          onType={(where) => change({ where })}
        />
        <Field
          id="check-phone"
          type="tel"
          label="“What number can I ring if we are cut off?”"
          {...(call.doNotRing === null ? {} : { hint: `${call.doNotRing} Ask if you may ring this one.` })}
          value={draft.phone}
          error={errorOf('phone')}
          onType={(phone) => change({ phone })}
        />
        <RadioList
          legend="Chaperone"
          name="check-chaperone"
          value={draft.chaperone}
          options={chaperones.map((value) => ({ value, words: chaperoneWords[value] }))}
          error={errorOf('chaperone')}
          onChoose={(chaperone) => change({ chaperone })}
        />
        <TroubleNote words={Object.keys(still).length > 0 ? marked : saving.trouble} />
        <button type="submit" className="button button-go" disabled={saving.pending}>
          Save the answers
        </button>
      </form>
    </div>
  );
}
