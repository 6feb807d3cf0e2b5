import type { RefObject } from 'react';
import { useDesk } from '../desk/desk-context.ts';
import { isSend } from '../keys/commands.ts';
import { useOpenRequest } from '../request/request-context.ts';
import { CallOptions } from './CallOptions.tsx';
import { type Place, placeOf } from './draft.ts';
import { useDraft } from './drafts.ts';
import { RecordOptions } from './RecordOptions.tsx';
import { ReplyOptions } from './ReplyOptions.tsx';
import { WordingWarnings } from './WordingWarnings.tsx';

/** As the server will take it; the count is shown when it comes near. */
const most = 5_000;
const showCountFrom = 4_500;

const labels: Record<Place, (name: string) => string> = {
  patient: (name) => `Message to ${name}`,
  call: (name) => `What was said with ${name}, or what you tried`,
  record: () => 'What was agreed, by whom and for when (a visit booked, an appointment made by hand)',
  note: (name) => `Note on ${name}, seen by staff only`,
};

/** The open tab: a field for words, and what belongs to this way of answering. */
export function Panel({
  field,
  missing,
  onBegin,
  onSend,
}: {
  field: RefObject<HTMLTextAreaElement | null>;
  missing: boolean;
  /** Somebody is about to write. */
  onBegin: () => void;
  onSend: () => void;
}) {
  const { slug } = useDesk();
  const { detail, acts } = useOpenRequest();
  const { id, name } = detail.row;
  const [draft, change] = useDraft(slug, id);
  const place = placeOf[draft.tab];
  const words = draft.words[place] ?? '';
  const label = labels[place](name);
  return (
    <>
      {place === 'patient' && detail.requester && !detail.requester.mayReceiveRecord && (
        <p className="no-record">
          <strong>Do not share record information with the sender.</strong> It goes to {detail.requester.name}
          , {detail.requester.relation}.
        </p>
      )}
      {place === 'call' && <CallOptions />}
      {place === 'record' && <RecordOptions />}
      <label key={place} className="answer-field">
        <span className={place === 'patient' ? 'unseen' : 'hint'}>{label}</span>
        <textarea
          ref={field}
          rows={3}
          value={words}
          readOnly={acts.pending}
          onFocus={onBegin}
          aria-invalid={missing || undefined}
          aria-describedby={missing ? 'answer-missing' : undefined}
          placeholder={place === 'patient' ? `Message to ${name}` : undefined}
          onChange={(event) =>
            change({
              words: { ...draft.words, [place]: event.target.value },
              seen: draft.seen ?? detail.timeline.length,
            })
          }
          onKeyDown={(event) => {
            if (!isSend(event)) return;
            event.preventDefault();
            onSend();
          }}
        />
      </label>
      {missing && (
        <p className="field-error" id="answer-missing">
          Write something first: the box is empty.
        </p>
      )}
      {words.length >= showCountFrom && (
        <p className={words.length > most ? 'field-error' : 'hint'}>
          {words.length} of {most} characters
        </p>
      )}
      {place === 'patient' && <WordingWarnings words={words} />}
      {place === 'patient' && <ReplyOptions field={field} onBegin={onBegin} />}
    </>
  );
}
