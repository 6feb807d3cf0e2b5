import type { Tx } from '@frontdoor/database';
import { type Contact, contactsFor, type Way } from '../alarms/contacts.ts';
import type { Around } from '../outbox/kinds.ts';
import { memberAddress } from '../staff/store.ts';
import type { StageName } from './stages.ts';

/** What staff are told by a message: a stage of a due time, or that somebody is to be called now. */
export type NoticeKind = StageName | 'call-due';
export type NoticeRecipient = 'assignee' | 'duty' | 'second' | 'manager';
export type Told = { recipient: NoticeRecipient; ways: Way[] };

/** Whom each kind tells besides whoever it is assigned to; who is not assigned to anybody is the duty person's (R62). */
const besides: Record<NoticeKind, readonly ('duty' | 'second' | 'manager')[]> = {
  'due-soon': [],
  'call-due': [],
  overdue: ['second'],
  'urgent-open': ['duty', 'second', 'manager'],
};
/** Who is asked instead while nobody could be told. */
const instead = ['duty', 'second', 'manager'] as const;

/**
 * Puts people to a notice: whoever the request is assigned to or else the duty person, and whom its kind adds. A person
 * is told once, whatever they are; while nobody of them can be reached, the next who could be is told instead.
 */
export async function peopleFor(
  { deps, transports }: Around,
  tx: Tx,
  { kind, assignee, at }: { kind: NoticeKind; assignee: string | null; at: number },
): Promise<Told[]> {
  const named = assignee === null ? null : await memberAddress(tx, assignee);
  const own: Told[] = named
    ? [{ recipient: 'assignee', ways: [{ channel: 'email', name: named.name, address: named.email }] }]
    : [];
  const others = await contactsFor(deps, transports, tx, { told: [...instead], at });
  const wanted: readonly string[] = own.length > 0 ? besides[kind] : ['duty', ...besides[kind]];
  const told = [...own, ...others.filter(({ recipient }) => wanted.includes(recipient)).map(asTold)];
  const reached = told.filter(({ ways }) => ways.length > 0);
  if (reached.length > 0) return onceEach(reached);
  const next = others.find(({ ways }) => ways.length > 0);
  return next ? [asTold(next)] : [];
}

const asTold = ({ recipient, ways }: Contact): Told => ({ recipient: recipient as NoticeRecipient, ways });

function onceEach(told: Told[]): Told[] {
  const used = new Set<string>();
  const fresh = ({ address }: Way) => !used.has(address) && used.add(address);
  return told
    .map(({ recipient, ways }) => ({ recipient, ways: ways.filter(fresh) }))
    .filter(({ ways }) => ways.length > 0);
}
