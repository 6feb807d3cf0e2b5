import { type Detail, type Outcome, outcomeWords, type VideoCall, videoEndings } from '@frontdoor/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { queryKeys } from '../api/queries.ts';
import { AreaField } from '../controls/AreaField.tsx';
import { DialogForm } from '../controls/DialogForm.tsx';
import { RadioList } from '../controls/RadioList.tsx';
import { SelectField } from '../controls/SelectField.tsx';
import { TroubleNote } from '../controls/TroubleNote.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { stillWrong } from '../outreach/ask-draft.ts';
import { focusFirstFault } from '../outreach/focus-first-fault.ts';
import { outcomesFor } from '../wording/words.ts';
import { CodeFields } from './CodeFields.tsx';
import { asksWhyNot, endDraft, endFaults, endingOf, hasResult } from './end-draft.ts';
import { useVideoSaving, videoAddresses } from './queries.ts';
import { useKept } from './useKept.ts';
import { endingWords } from './video-words.ts';

const marked = 'Not ended yet. Put right what is marked.';

/** How it ended, what came of it, a code and a note. The page shows what to copy once it has ended. */
export function EndCallForm({ call, request }: { call: VideoCall; request: Detail | null }) {
  const { slug } = useDesk();
  const client = useQueryClient();
  const saving = useVideoSaving(slug, marked);
  const form = useRef<HTMLDivElement>(null);
  const { value: draft, change, drop } = useKept(`end.${slug}.${call.id}`, endDraft(call));
  // As it was when this was opened: what the patient writes meanwhile is said once before it is finished with the rest.
  const [seen, setSeen] = useState<number | null>(call.requestLock);
  const [faults, setFaults] = useState<Record<string, string>>({});
  const still = stillWrong(faults, endFaults(draft, call));
  const errorOf = (name: string) => still[name] ?? saving.errors[name];

  async function end() {
    const wrong = endFaults(draft, call);
    setFaults(wrong);
    saving.forget();
    if (Object.keys(wrong).length > 0) return focusFirstFault(form);
    const body = endingOf(draft, { ...call, requestLock: seen ?? call.requestLock });
    if (!(await saving.save<object>(videoAddresses.act(slug, call.id, 'end'), body))) {
      setSeen(null);
      return focusFirstFault(form);
    }
    drop();
    for (const queryKey of [
      queryKeys.request(slug, call.consultation),
      queryKeys.lists(slug),
      queryKeys.counts(slug),
      queryKeys.tasks(slug),
    ])
      void client.invalidateQueries({ queryKey });
  }

  return (
    <div ref={form}>
      <DialogForm onSend={() => void end()}>
        <RadioList
          legend="How did it end?"
          name="video-ending"
          value={draft.ending}
          options={videoEndings.map((value) => ({ value, words: endingWords[value] }))}
          error={errorOf('ending')}
          onChoose={(ending) => change({ ending })}
        />
        {asksWhyNot(draft, call) && (
          <AreaField
            id="video-not-asked"
            label="The first questions were not saved. Why?"
            value={draft.notAsked}
            error={errorOf('notAsked')}
            onType={(notAsked) => change({ notAsked })}
          />
        )}
        {hasResult(draft) && (
          <>
            <OutcomeField
              request={request}
              value={draft.outcome}
              error={errorOf('outcome')}
              onChoose={(outcome) => change({ outcome })}
            />
            <CodeFields draft={draft} errorOf={errorOf} onChange={change} />
          </>
        )}
        {draft.ending === 'not-joined' && (
          <p className="hint">The request stays open: decide what happens next.</p>
        )}
        <AreaField
          id="video-note"
          label="Note for the record (optional)"
          rows={4}
          value={draft.note}
          error={errorOf('note')}
          onType={(note) => change({ note })}
        />
        <TroubleNote words={Object.keys(still).length > 0 ? marked : saving.trouble} />
        <button type="submit" className="button button-alarm" disabled={saving.pending}>
          {saving.pending ? 'Ending…' : 'End the call for everybody'}
        </button>
      </DialogForm>
    </div>
  );
}

/** Finishes the request with an outcome, or leaves it open; where this member may not finish it, why not (S1, S33). */
function OutcomeField({
  request,
  value,
  error,
  onChoose,
}: {
  request: Detail | null;
  value: Outcome | null;
  error: string | undefined;
  onChoose: (outcome: Outcome | null) => void;
}) {
  const { member } = useDesk();
  if (request?.row.alarm)
    return <p className="warn">The alarm is still open: the request stays open with it.</p>;
  if (request && !request.may.finish) return <p className="hint">{request.may.finishWhyNot}</p>;
  return (
    <SelectField<Outcome | ''>
      id="video-outcome"
      label="Then"
      value={value ?? ''}
      error={error}
      options={[
        { value: '', words: 'Leave the request open' },
        ...outcomesFor(member.role).map((outcome) => ({
          value: outcome,
          words: `Finish: ${outcomeWords[outcome].toLowerCase()}`,
        })),
      ]}
      onChoose={(chosen) => onChoose(chosen === '' ? null : chosen)}
    />
  );
}
