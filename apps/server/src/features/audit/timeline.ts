import type { TimelineEntry } from '@frontdoor/contract';
import type { Reader, Vault } from '@frontdoor/database';
import { nameOf, type Roster } from '../staff/roster.ts';
import { changesOf, sendingsOf, viewsOf } from './store.ts';
import { type Detail, sayChange } from './words.ts';

type Known = { vault: Vault; roster: Roster; door: string; receivedOpen?: boolean };

/** All that happened to one request, oldest first, put together from the three logs (docs/decisions/0005). */
export async function timeline(reader: Reader, consultation: string, known: Known): Promise<TimelineEntry[]> {
  const changes = await changesOf(reader, consultation);
  const views = await viewsOf(reader, consultation);
  const sendings = await sendingsOf(reader, consultation);
  const entries = [
    ...changes.map((change) => ({ id: change.id, entry: changed(change, known) })),
    ...firstViews(views, known.roster),
    ...sendings.map((sent) => ({ id: sent.id, entry: sending(sent) })),
  ];
  return entries.sort(inOrder).map(({ entry }) => entry);
}

type Placed = { id: string; entry: TimelineEntry };

/** What happened in the same millisecond is told apart by the ids, which grow. */
function inOrder(one: Placed, other: Placed): number {
  return one.entry.at - other.entry.at || (one.id < other.id ? -1 : 1);
}

type Change = Awaited<ReturnType<typeof changesOf>>[number];

/** Who changed a request last and how, for somebody who was about to; null when nobody has. */
export async function lastChange(
  reader: Reader,
  consultation: string,
  known: Known,
): Promise<TimelineEntry | null> {
  const changes = await changesOf(reader, consultation);
  // An alarm changes nothing that a stale screen would overwrite.
  const last = changes.findLast(({ action }) => !action.startsWith('alarm-'));
  return last ? changed(last, known) : null;
}

function changed(change: Change, { vault, roster, door, receivedOpen }: Known): TimelineEntry {
  const detail = change.detail
    ? (JSON.parse(vault.unseal(change.organisation, change.detail)) as Detail)
    : {};
  const names = {
    member: (id: unknown) => nameOf(roster, String(id)),
    team: (id: unknown) => roster.teams.get(String(id))?.name ?? 'a team',
  };
  return {
    at: change.at,
    who: nameOf(roster, change.actor),
    what: sayChange(change.action, { door, receivedOpen, ...detail }, names),
  };
}

/** Each person's first look, and each file's; the log itself holds every one (S42). */
function firstViews(views: Awaited<ReturnType<typeof viewsOf>>, roster: Roster): Placed[] {
  const seen = new Set<string>();
  return views.flatMap(({ id, at, actor, what }) => {
    const key = `${actor} ${what}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const said = {
      consultation: 'Opened it',
      attachment: 'Opened a file',
      conversation: 'Opened the link',
      progress: 'Looked it up by its reference',
    }[what];
    return said ? [{ id, entry: { at, who: nameOf(roster, actor), what: said } }] : [];
  });
}

function sending({ at, channel, outcome }: { at: number; channel: string; outcome: string }): TimelineEntry {
  const name = channel === 'text' ? 'text message' : 'email';
  const words: Record<string, string> = {
    sent: `Sent ${channel === 'text' ? 'a' : 'an'} ${name}`,
    delivered: `${channel === 'text' ? 'A' : 'An'} ${name} arrived`,
    failed: `Could not send ${channel === 'text' ? 'a' : 'an'} ${name}`,
    stopped: `Did not send ${channel === 'text' ? 'a' : 'an'} ${name}`,
  };
  return { at, who: 'Frontdoor', what: words[outcome] ?? outcome };
}
