import type { MessagingSettings } from '@frontdoor/contract';
import { Link } from 'react-router';
import { Field } from '../controls/Field.tsx';
import { useNow } from '../controls/useNow.ts';
import { useDesk } from '../desk/desk-context.ts';
import { londonDay } from '../wording/times.ts';
import { type AskDraft, expectsAnswer, usualDays } from './ask-draft.ts';

/** What the patient may do, by when, and who reminds them. */
export function AnswerFields({
  draft,
  messaging,
  errors,
  onChange,
}: {
  draft: AskDraft;
  messaging: MessagingSettings;
  errors: Record<string, string>;
  onChange: (changes: Partial<AskDraft>) => void;
}) {
  const { slug } = useDesk();
  const now = useNow();
  const tick = (name: 'replies' | 'files' | 'reminders', words: string, able: boolean) => (
    <label className="tick">
      <input
        type="checkbox"
        checked={draft[name]}
        disabled={!able}
        onChange={(event) => onChange({ [name]: event.target.checked })}
      />
      {words}
    </label>
  );
  return (
    <fieldset className="write-answer">
      <legend>Their answer</legend>
      {!messaging.messages && (
        <p className="warn">
          Your practice takes no messages from patients: only what needs no answer can be sent. A manager
          switches them on under <Link to={`/${slug}/messaging`}>Replies, files and scores</Link>.
        </p>
      )}
      {tick('replies', 'They can write back', messaging.messages)}
      {tick('files', 'They can send photos and files', draft.replies && messaging.files)}
      {messaging.messages && !messaging.files && (
        <p className="hint">Your practice takes no files from patients.</p>
      )}
      {expectsAnswer(draft) ? (
        <>
          <div className="write-until">
            <Field
              id="answerBy"
              label="Answer by"
              hint="Leave empty for no date."
              type="date"
              narrow
              min={londonDay(now)}
              value={draft.answerBy}
              error={errors.answerBy}
              onType={(answerBy) => onChange({ answerBy })}
            />
            <Field
              id="expiresDays"
              label="Days they can answer"
              hint={`Empty is ${usualDays}. 1 to 90.`}
              type="number"
              narrow
              min={1}
              max={90}
              value={draft.expiresDays}
              error={errors.expiresDays}
              onType={(expiresDays) => onChange({ expiresDays })}
            />
          </div>
          {tick('reminders', 'Remind them after 3 and 6 days if there is no answer', true)}
        </>
      ) : (
        <p className="hint">Nothing is expected back: it counts as finished once it is sent.</p>
      )}
    </fieldset>
  );
}
