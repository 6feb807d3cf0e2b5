import type { LogCall } from '@frontdoor/contract';
import { RadioList } from '../controls/RadioList.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { useOpenRequest } from '../request/request-context.ts';
import { useDraft } from './drafts.ts';
import { ResponseChoice } from './ResponseChoice.tsx';

const reached: { value: LogCall['reached']; words: string }[] = [
  { value: 'spoke', words: 'Spoke' },
  { value: 'no-answer', words: 'No answer' },
  { value: 'voicemail', words: 'Voicemail' },
];

/** Whom the call reached; only speaking can be a response (R58). */
export function CallOptions() {
  const { slug } = useDesk();
  const { detail } = useOpenRequest();
  const [draft, change] = useDraft(slug, detail.row.id);
  const { contact } = detail;
  return (
    <div className="answer-options">
      <RadioList
        legend="The call"
        name="reached"
        across
        value={draft.reached}
        options={reached}
        onChoose={(value) => change({ reached: value })}
      />
      <ResponseChoice />
      {!contact.safe.call && <p className="warn">They did not agree to be rung.</p>}
      {contact.safe.call && !contact.safe.voicemail && <p className="warn">Leave no voicemail.</p>}
    </div>
  );
}
