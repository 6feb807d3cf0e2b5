import type { Message } from '@frontdoor/contract';
import classNames from 'classnames';
import { useNow } from '../controls/useNow.ts';
import { sayDue, sayWhen } from '../wording/times.ts';
import { responseWords } from '../wording/words.ts';
import { Photos } from './Photos.tsx';
import { useOpenRequest } from './request-context.ts';
import { reachedNobody, sayDelivery } from './say-delivery.ts';

const kindWords: Record<Message['kind'], string> = {
  'from-patient': 'from the patient',
  'to-patient': 'to the patient',
  note: 'internal note',
  call: 'call',
};

/** Everything said since: messages both ways, calls, and notes that the patient never sees. */
export function Conversation() {
  const { messages } = useOpenRequest().detail;
  return messages.map((message) => <Said key={message.id} message={message} />);
}

function Said({ message }: { message: Message }) {
  const now = useNow();
  const { kind, author, at, takenBack, response, dueAt } = message;
  return (
    <article
      className={classNames('said', `said-${kind}`, { 'taken-back': takenBack })}
      aria-label={`${author}, ${kindWords[kind]}`}
    >
      <p className="said-head">
        {author} · {sayWhen(at, now)} · {kindWords[kind]}
        {takenBack && ' · taken back, not sent'}
        {response && !takenBack && ` · counts as ${responseWords[response]}`}
        {kind === 'from-patient' && dueAt !== null && ` · due ${sayDue(dueAt, now).words}`}
      </p>
      <p className="said-words">{message.text}</p>
      <Photos files={message.files} />
      {!takenBack && <Deliveries message={message} now={now} />}
    </article>
  );
}

/** Every try to reach them, in order, and whether it was read. */
function Deliveries({ message: { deliveries, readAt }, now }: { message: Message; now: number }) {
  if (deliveries.length === 0 && readAt === null) return null;
  return (
    <>
      <p className="said-head">
        {[
          ...deliveries.map((delivery, rung) => sayDelivery(delivery, rung, now)),
          ...(readAt === null ? [] : [`Read ${sayWhen(readAt, now)}`]),
        ].join(' · ')}
      </p>
      {readAt === null && reachedNobody(deliveries) && (
        <p className="said-failed">Nobody was reached. Reach them another way.</p>
      )}
    </>
  );
}
