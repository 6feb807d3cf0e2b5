import type { Delivery, Message } from '@frontdoor/contract';
import classNames from 'classnames';
import { useNow } from '../controls/useNow.ts';
import { sayDue, sayWhen } from '../wording/times.ts';
import { responseWords } from '../wording/words.ts';
import { Photos } from './Photos.tsx';
import { useOpenRequest } from './request-context.ts';

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
  const { kind, author, at, takenBack, response, dueAt, readAt } = message;
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
      {!takenBack && message.deliveries.length > 0 && (
        <p className="said-head">{message.deliveries.map((delivery) => sayDelivery(delivery)).join(' · ')}</p>
      )}
      {readAt !== null && <p className="said-head">Read {sayWhen(readAt, now)}</p>}
    </article>
  );
}

const deliveryWords: Record<Delivery['state'], string> = {
  queued: 'waiting to go',
  sent: 'sent',
  delivered: 'delivered',
  failed: 'failed: reach them another way',
  stopped: 'stopped',
};

function sayDelivery({ channel, recipient, state }: Delivery): string {
  const what = channel === 'email' ? 'Email' : 'Text';
  return `${what}${recipient === 'carer' ? ' to the carer' : ''} ${deliveryWords[state]}`;
}
