import type { AnswerClosure, ClosureNotice } from '@frontdoor/contract';
import { useState } from 'react';
import { AreaField } from '../controls/AreaField.tsx';
import { DialogForm } from '../controls/DialogForm.tsx';
import { DialogFrame } from '../controls/DialogFrame.tsx';
import { RadioList } from '../controls/RadioList.tsx';
import { TroubleNote } from '../controls/TroubleNote.tsx';
import { useNow } from '../controls/useNow.ts';
import { sayPeriodOf } from './NoticeLine.tsx';
import { useOversightFacts } from './oversight-context.ts';
import { useClosureAnswer } from './queries.ts';

type Answer = AnswerClosure['answer'];

const options: { value: Answer; words: string }[] = [
  { value: 'seen', words: 'Seen' },
  { value: 'agreed', words: 'Agreed' },
  { value: 'not-agreed', words: 'Not agreed' },
];

/** What a commissioner says of a closure. The practice reads it beside the closure; it ends nothing. */
export function AnswerDialog({ notice, onClose }: { notice: ClosureNotice | null; onClose: () => void }) {
  return (
    <DialogFrame
      title={notice ? `Answer ${notice.practice.name}` : ''}
      open={notice !== null}
      onClose={onClose}
      closeWords="Cancel"
    >
      {notice && <Form notice={notice} onDone={onClose} />}
    </DialogFrame>
  );
}

function Form({ notice, onDone }: { notice: ClosureNotice; onDone: () => void }) {
  const { slug } = useOversightFacts();
  const now = useNow();
  const { answer: send, pending, trouble, errors } = useClosureAnswer(slug);
  const [answer, setAnswer] = useState<Answer>(notice.answer ?? 'seen');
  const [note, setNote] = useState(notice.note);
  return (
    <DialogForm onSend={() => void send(notice, { answer, note }).then((kept) => kept && onDone())}>
      <p>
        {notice.routes.join(', ')}: {sayPeriodOf(notice, now)}. {notice.reason}
      </p>
      <RadioList
        legend="Your answer"
        name="answer"
        value={answer}
        options={options}
        error={errors.answer}
        onChoose={setAnswer}
      />
      <AreaField
        id="note"
        label={answer === 'not-agreed' ? 'Why is it not agreed?' : 'A note to the practice, if you wish'}
        hint="The practice reads it. Leave patients out of it."
        value={note}
        error={errors.note}
        onType={setNote}
      />
      <p className="hint">An answer does not open anything again: that is for the practice to do.</p>
      <TroubleNote words={trouble} />
      <div className="actions">
        <button type="submit" className="button button-go" disabled={pending}>
          Send the answer
        </button>
      </div>
    </DialogForm>
  );
}
