/** Why we did not hand a message to its transport. Codes of transports stand beside these in `delivery.fault`. */
export type FaultCode = 'not-safe' | 'blocked-address' | 'link-ended';

const said: Record<FaultCode, string> = {
  'not-safe': 'This way of contact is not safe any more, or not set up',
  'blocked-address': 'Whoever has this address said it is not for them',
  'link-ended': 'Its link ended before it was sent',
};

const refused = 'The address does not exist, or takes no messages';
const unanswered = 'The mail or text service could not be reached';
const notAccepted = 'The mail or text service did not accept it';

/** By the first part of a transport's code that says it. */
const ofTransports: [RegExp, string][] = [
  [/^notify permanent-failure|^EENVELOPE 5/, refused],
  [/^notify temporary-failure/, 'It could not be delivered: the phone is off, or the mailbox is full'],
  [/^notify technical-failure/, 'The text or mail service had a fault'],
  [/^no-text-number/, 'This number cannot take a text'],
  [/^notify 4|^E\w+ 5|^no-/, notAccepted],
];

/** Why a delivery failed, for staff; without addresses. Takes the code that is kept with it. */
export function sayFault(code: string): string {
  if (code in said) return said[code as FaultCode];
  return ofTransports.find(([begins]) => begins.test(code))?.[1] ?? unanswered;
}
