import { type Outcome, outcomeWords } from '@frontdoor/contract';
import type { RefObject } from 'react';
import { addresses } from '../api/queries.ts';
import { Choice } from '../controls/Choice.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { useOpenRequest } from '../request/request-context.ts';
import { sayWay } from '../request/say-contact.ts';
import { sayOff } from '../request/say-off.ts';
import { outcomesFor } from '../wording/words.ts';
import { AttachFiles } from './AttachFiles.tsx';
import { drafts, useDraft } from './drafts.ts';
import { ReadyAnswers } from './ReadyAnswers.tsx';
import { ResponseChoice } from './ResponseChoice.tsx';

/** What goes with a reply: what it counts as, whether it finishes the request, files, and the record (S17). */
export function ReplyOptions({
  field,
  onBegin,
}: {
  field: RefObject<HTMLTextAreaElement | null>;
  onBegin: () => void;
}) {
  const { slug, member, practice } = useDesk();
  const { detail, acts } = useOpenRequest();
  const { id } = detail.row;
  const [draft, change] = useDraft(slug, id);
  const told = (fault: unknown) => (fault === null ? acts.forget() : acts.tell(fault));
  return (
    <>
      <div className="answer-options">
        <ResponseChoice />
        {detail.may.finish && detail.row.alarm === null && (
          <Choice<Outcome | ''>
            label="Then"
            value={draft.finish ?? ''}
            options={[
              { value: '', words: 'keep it open' },
              ...outcomesFor(member.role).map((value) => ({
                value,
                words: `finish: ${outcomeWords[value].toLowerCase()}`,
              })),
            ]}
            onChoose={(outcome) => change({ finish: outcome === '' ? null : outcome })}
          />
        )}
        <label className="tick">
          <input
            type="checkbox"
            checked={draft.fromRecord}
            onChange={(event) => change({ fromRecord: event.target.checked })}
          />
          Tells something from the record
        </label>
        <label className="tick">
          <input
            type="checkbox"
            checked={draft.urgent}
            onChange={(event) => change({ urgent: event.target.checked })}
          />
          They must act today
        </label>
        <AttachFiles
          address={addresses.act(slug, id, 'files')}
          files={draft.files}
          // Read now: another may have gone up since this was drawn.
          onAdd={(file) => change({ files: [...drafts.get(slug, id).files, file] })}
          onRemove={(file) => change({ files: draft.files.filter((each) => each.id !== file) })}
          onTry={told}
        />
        <ReadyAnswers
          field={field}
          words={draft.words.patient ?? ''}
          onFill={(patient) =>
            change({ words: { ...draft.words, patient }, seen: draft.seen ?? detail.timeline.length })
          }
          onChoose={told}
          onBegin={onBegin}
        />
      </div>
      <p className="hint">
        {sayWay(detail, practice.channels, draft.tab === 'text')}
        {draft.urgent &&
          ' Unread after 30 minutes, it goes to the next safe channel; after an hour, a call task comes.'}
        {sayOff(detail.switches)?.startsWith('Cannot write') && ' They can read it and not write back.'}
      </p>
    </>
  );
}
