import type { MessagingSettings } from '@frontdoor/contract';
import { useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { Fetched } from '../controls/Fetched.tsx';
import { Field } from '../controls/Field.tsx';
import { TroubleNote } from '../controls/TroubleNote.tsx';
import { useTitle } from '../controls/useTitle.ts';
import { useDesk } from '../desk/desk-context.ts';
import { AskFields } from '../outreach/AskFields.tsx';
import { asAllowed, stillWrong } from '../outreach/ask-draft.ts';
import { focusFirstFault } from '../outreach/focus-first-fault.ts';
import { useMessaging } from '../outreach/queries.ts';
import { putIn } from '../templates/template-words.ts';
import { batchFaults, keepBatch, makeOf, useBatchDraft } from './batch-draft.ts';
import { ColumnFields } from './ColumnFields.tsx';
import { ListField } from './ListField.tsx';
import { useBatchMaking } from './queries.ts';
import '../styles/write.css';
import '../styles/many.css';

/** Prepares one message to many; nothing is sent before it was looked at (S41). */
export function MakeBatchPage() {
  const { slug, practice } = useDesk();
  useTitle(`Send to many · ${practice.name}`);
  const messaging = useMessaging(slug);
  return (
    <main className="page many">
      <Link to={`/${slug}/many`}>‹ Send to many</Link>
      <h1>New message to many</h1>
      <p className="page-lead">
        Each patient gets a conversation of their own. Nothing is sent yet: next you see who it goes to, and
        who it cannot go to.
      </p>
      <Fetched query={messaging} what="settings of messages">
        {(settings) => <Form settings={settings} />}
      </Fetched>
    </main>
  );
}

function Form({ settings }: { settings: MessagingSettings }) {
  const { slug } = useDesk();
  const { draft: typed, change, clear } = useBatchDraft(slug);
  const making = useBatchMaking(slug);
  const [faults, setFaults] = useState<Record<string, string>>({});
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const navigate = useNavigate();
  const draft = asAllowed(typed, settings);
  const still = stillWrong(faults, batchFaults(draft));
  const errors = { ...making.errors, ...still };
  const isWrong = Object.keys(still).length > 0;

  async function make() {
    const wrong = batchFaults(draft);
    setFaults(wrong);
    making.forget();
    if (Object.keys(wrong).length > 0) return focusFirstFault(form);
    const batch = await making.make(makeOf(draft));
    if (!batch) return focusFirstFault(form);
    // Still here for whoever sees on the next page that something is to be put right.
    keepBatch(slug, { ...typed, made: batch.id });
    await navigate(`/${slug}/many/${batch.id}`);
  }
  function insert(mark: string) {
    const { selectionStart = typed.text.length, selectionEnd = typed.text.length } = field.current ?? {};
    const { words, cursor } = putIn(typed.text, selectionStart, selectionEnd, mark);
    change({ text: words });
    field.current?.focus();
    requestAnimationFrame(() => field.current?.setSelectionRange(cursor, cursor));
  }

  return (
    <form
      ref={form}
      className="write-form many-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <Field
        id="title"
        label="What staff call it"
        hint="Patients do not see this. Do not name a patient."
        value={typed.title}
        error={errors.title}
        onType={(title) => change({ title })}
      />
      <ListField list={typed} error={errors.csv} onChange={change} />
      <AskFields
        draft={draft}
        messaging={settings}
        errors={errors}
        field={field}
        hint="Read behind a link and their date of birth. It is never in the email or text."
        onChange={change}
        help={<ColumnFields csv={typed.csv} onInsert={insert} />}
      />
      <TroubleNote words={isWrong ? 'Not made yet. Put right what is marked.' : making.trouble} />
      <div className="actions">
        <button type="submit" className="button button-go" disabled={making.pending}>
          {making.pending ? 'Looking everybody up…' : 'See who it goes to'}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            setFaults({});
            making.forget();
            clear();
          }}
        >
          Clear the form
        </button>
      </div>
    </form>
  );
}
