import type { MessagingSettings } from '@frontdoor/contract';
import { useEffect, useRef, useState } from 'react';
import { AttachFiles } from '../answer/AttachFiles.tsx';
import { ReadyAnswers } from '../answer/ReadyAnswers.tsx';
import { sayFault } from '../api/say-fault.ts';
import { Fetched } from '../controls/Fetched.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { isSend } from '../keys/commands.ts';
import { AskFields } from './AskFields.tsx';
import { asAllowed } from './ask-draft.ts';
import { PatientSees } from './PatientSees.tsx';
import { outreachAddresses, useMessaging } from './queries.ts';
import { ToFields } from './ToFields.tsx';
import { useSendMessage } from './useSendMessage.ts';
import { WriteEnd } from './WriteEnd.tsx';
import { dropDraft, useWriteDraft, type WriteDraft } from './write-draft.ts';

type Leave = { first: WriteDraft; onLeave: () => void };

/** One message to one patient, and beside it what they get. */
export function WriteForm(props: Leave) {
  const { slug } = useDesk();
  const messaging = useMessaging(slug);
  return (
    <Fetched query={messaging} what="settings of messages">
      {(settings) => <Form settings={settings} {...props} />}
    </Fetched>
  );
}

function Form({ settings, first, onLeave }: Leave & { settings: MessagingSettings }) {
  const { slug, practice } = useDesk();
  const { draft: typed, change, addFile } = useWriteDraft(slug, first);
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [helpFault, setHelpFault] = useState<string | null>(null);
  const told = (fault: unknown) => setHelpFault(fault === null ? null : sayFault(fault));
  const { to, attachments } = typed;
  const draft = asAllowed(typed, settings);
  const { send, pending, errors, trouble } = useSendMessage(form, draft);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // What was pressed is gone: whoever was found is named, and somebody new is to be named first.
    (first.to.patient === null ? document.getElementById('to.name') : head.current)?.focus();
  }, [first.to.patient]);
  return (
    <div className="write-sides">
      <form
        ref={form}
        className="write-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send(draft);
        }}
        onKeyDown={(event) => {
          if (!isSend(event)) return;
          event.preventDefault();
          void send(draft);
        }}
      >
        <div className="page-head">
          <h2 ref={head} tabIndex={-1}>
            {to.patient === null ? 'Somebody who has not written before' : to.name}
          </h2>
          <button type="button" className="button-quiet" onClick={onLeave}>
            Somebody else
          </button>
        </div>
        <ToFields
          to={to}
          warnings={typed.warnings}
          errors={errors}
          onChange={(changes) => change({ to: { ...to, ...changes } })}
        />
        <AskFields
          draft={draft}
          messaging={settings}
          errors={errors}
          field={field}
          hint="Read behind a link and their date of birth. It is never in the email or text."
          onChange={change}
          help={
            <div className="answer-options">
              <ReadyAnswers
                field={field}
                words={typed.text}
                onFill={(text) => change({ text })}
                onChoose={told}
              />
              <AttachFiles
                address={outreachAddresses.files(slug)}
                files={attachments}
                onAdd={addFile}
                onRemove={(file) => change({ attachments: attachments.filter(({ id }) => id !== file) })}
                onTry={told}
              />
            </div>
          }
        />
        <WriteEnd
          draft={draft}
          pending={pending}
          trouble={helpFault ?? trouble}
          onUrgent={(urgent) => change({ urgent })}
          onThrow={() => {
            dropDraft(slug, typed);
            onLeave();
          }}
        />
      </form>
      <PatientSees
        draft={draft}
        channel={channelFor(to, practice.channels)}
        files={attachments.map(({ name }) => name)}
      />
    </div>
  );
}

/** Email goes first where there is one; the server knows what is safe, and has the last word (S23). */
function channelFor({ phone, email }: WriteDraft['to'], setUp: readonly ('email' | 'text')[]) {
  if (email.trim() !== '' && setUp.includes('email')) return 'email';
  return phone.trim() !== '' && setUp.includes('text') ? 'text' : null;
}
