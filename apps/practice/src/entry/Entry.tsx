import type { Enter, Entered, Kind, Urgency } from '@frontdoor/contract';
import { validateAll } from '@frontdoor/questionnaire';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { post } from '../api/client.ts';
import { addresses, queryKeys, useQuestions } from '../api/queries.ts';
import { sayFault } from '../api/say-fault.ts';
import { RadioList } from '../controls/RadioList.tsx';
import { TroubleNote } from '../controls/TroubleNote.tsx';
import { useTitle } from '../controls/useTitle.ts';
import { useDesk } from '../desk/desk-context.ts';
import { londonDay } from '../wording/times.ts';
import { kindWords, urgencyWords } from '../wording/words.ts';
import { EntryPages } from './EntryPages.tsx';
import { ErrorSummary, type Wrong } from './ErrorSummary.tsx';
import { useEntryDraft } from './entry-draft.ts';
import { entryPages, formFor, withKind } from './entry-form.ts';
import '../styles/entry.css';

const doorChoices: { value: Enter['door']; words: string }[] = [
  { value: 'phone', words: 'On the phone' },
  { value: 'desk', words: 'At the desk' },
];
const kindChoices = (Object.keys(kindWords) as Kind[]).map((value) => ({ value, words: kindWords[value] }));
const urgencyChoices: { value: Urgency | 'later'; words: string }[] = [
  { value: 'later', words: 'Not decided' },
  ...(Object.keys(urgencyWords) as Urgency[]).map((value) => ({ value, words: urgencyWords[value] })),
];

/** A request taken on the phone or at the desk, on the patients' own questions, in one plain form (R65). */
export function Entry() {
  const { slug, practice } = useDesk();
  useTitle(`New request · ${practice.name}`);
  const { draft, change, clear } = useEntryDraft(slug);
  const { door, kind, urgency, submission } = draft;
  const questions = useQuestions(slug, kind);
  const [errors, setErrors] = useState<Wrong[]>([]);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const summary = useRef<HTMLDivElement>(null);
  const client = useQueryClient();
  const navigate = useNavigate();

  const context = {
    today: londonDay(Date.now()),
    words: { surgery: practice.name, town: practice.town, phone: practice.phone },
  };
  const asked = entryPages(questions.data?.pages ?? []);
  const typed = kind ? withKind(draft.typed, kind) : draft.typed;
  const pages = formFor(asked, typed, context);

  async function save() {
    if (!kind || !questions.data) return;
    const wrong = validateAll(asked, typed, context).errors;
    setErrors(wrong);
    setTrouble(null);
    if (wrong.length > 0) {
      requestAnimationFrame(() => summary.current?.focus());
      return;
    }
    setSaving(true);
    try {
      const body: Enter = { submission, door, kind, typed, urgency };
      const { id } = await post<Entered>(addresses.enter(slug), body);
      clear();
      void client.invalidateQueries({ queryKey: queryKeys.lists(slug) });
      void client.invalidateQueries({ queryKey: queryKeys.counts(slug) });
      await navigate(`/${slug}/to-triage/${id}`);
    } catch (fault) {
      setTrouble(sayFault(fault));
    } finally {
      setSaving(false);
    }
  }

  return (
    <main className="entry">
      <h1>New request</h1>
      <p className="needs-bar">Somebody in danger now? Have them call 999 first. This can wait.</p>
      <p className="hint">Read the questions out as they stand: “you” is whoever is speaking to you.</p>
      <ErrorSummary ref={summary} errors={errors} pages={pages} />
      <form
        noValidate
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <RadioList
          legend="How did it come?"
          name="door"
          across
          value={door}
          options={doorChoices}
          onChoose={(value) => change({ door: value })}
        />
        <RadioList
          legend="What is it?"
          name="kind"
          across
          value={kind}
          options={kindChoices}
          onChoose={(value) => {
            setErrors([]);
            change({ kind: value });
          }}
        />
        {questions.isError && (
          <div role="alert">
            <p className="trouble">The questions could not be fetched. {sayFault(questions.error)}</p>
            <button type="button" className="button" onClick={() => void questions.refetch()}>
              Try again
            </button>
          </div>
        )}
        {kind && questions.isPending && <p>Fetching the questions…</p>}
        <EntryPages
          pages={pages}
          typed={draft.typed}
          errors={errors}
          onType={(changes) => change({ typed: { ...draft.typed, ...changes } })}
        />
        {pages.length > 0 && (
          <>
            <RadioList
              legend="How soon?"
              name="entry-urgency"
              across
              value={urgency ?? 'later'}
              options={urgencyChoices}
              onChoose={(value) => change({ urgency: value === 'later' ? null : value })}
            />
            <TroubleNote words={trouble} />
            <div className="actions">
              <button type="submit" className="button button-go" disabled={saving}>
                {saving ? 'Saving…' : 'Save request'}
              </button>
              <button type="button" className="button" onClick={clear}>
                Clear the form
              </button>
            </div>
          </>
        )}
      </form>
    </main>
  );
}
