import type { Ask } from '@frontdoor/contract';
import type { Reader, Tx } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import { londonToday } from '../../platform/today.ts';
import type { RequestContent } from '../consultations/content.ts';
import { blockedAmong } from '../deliveries/blocked.ts';
import { type Channel, safeAddresses } from '../deliveries/channels.ts';
import { contactAt, type Reach, reachOf, unknownReach, whyNotReach } from '../outreach/may-reach.ts';
import { addressToken } from '../patients/identity.ts';
import { emptyFields } from './fields.ts';
import { findKnown, type Known } from './known.ts';
import { checkedAddresses, openRestricted } from './known-store.ts';
import type { Fault, ListLine } from './read-line.ts';

export type JudgeDeps = Pick<Deps, 'database' | 'config' | 'clock'>;

/** A line with everything the database says against sending it, and how it would go. */
export type Judged = Known & { channel: Channel | null };

/** What was found out of all lines together. */
type Found = {
  reach: Map<string, Reach>;
  restricted: Set<string>;
  checked: Set<string>;
  blocked: Set<string>;
};

/**
 * Whether lines may go, as everything stands now: asked for the preview, and for each line once more at the moment it is
 * sent (S41, S23, S24, S17).
 */
export async function judge(
  deps: JudgeDeps,
  reader: Reader | Tx,
  lines: readonly ListLine[],
  ask: Pick<Ask, 'text' | 'fromRecord'>,
): Promise<Judged[]> {
  const { vault } = deps.database;
  const now = deps.clock.now();
  const known = await findKnown(vault, reader, lines, londonToday(now).date);
  const persons = [...new Set(known.flatMap(({ perhaps }) => perhaps))];
  const own = known.flatMap(({ person }) => (person ? [person] : []));
  const found: Found = {
    reach: await reachOf(deps, reader, persons),
    restricted: await openRestricted(reader, persons),
    checked: ask.fromRecord ? await checkedAddresses(reader, { persons: own, now }) : new Set(),
    blocked: await blockedAmong(
      reader,
      vault,
      known.flatMap(({ phone, email }) => [phone, email].filter((address) => address !== null)),
    ),
  };
  return known.map((line) => {
    // Of a line that has slipped nobody knows what its cells are.
    if (line.faults.some(({ code }) => code === 'wrong-columns')) return { ...line, channel: null };
    const { faults, channel } = judgeOne(deps, reader.organisation, line, ask, found);
    return { ...line, channel, faults: [...line.faults, ...faults, ...emptyFields(ask.text, line)] };
  });
}

function judgeOne(
  { config, database }: JudgeDeps,
  organisation: string,
  line: Known,
  ask: Pick<Ask, 'fromRecord'>,
  { reach, restricted, checked, blocked }: Found,
): { faults: Fault[]; channel: Channel | null } {
  const has = (...codes: Fault['code'][]) => line.faults.some(({ code }) => codes.includes(code));
  const own = (line.person ? reach.get(line.person) : null) ?? unknownReach;
  const others = line.perhaps.map((person) => reach.get(person)!);
  const gone = own.gone ?? others.find((each) => each.gone !== null)?.gone ?? null;
  const contact = contactAt(own.contact, line);
  const faults: Fault[] = [];
  const why = whyNotReach(config, { gone, messages: own.messages }, contact);
  // The list may have said so already, and an address that cannot be read is no address.
  if (why && !has(why) && !(why === 'no-address' && has('bad-phone', 'bad-email')))
    faults.push({ code: why === 'not-safe' && contact.lookOnline ? 'not-wanted' : why });
  if (line.perhaps.some((person) => restricted.has(person))) faults.push({ code: 'safeguarding' });
  const address = safeAddresses(config, contact).find((each) => !blocked.has(each.address));
  if (why === null && !address) faults.push({ code: 'blocked-address' });
  if (ask.fromRecord && line.faults.length === 0) {
    const token = addressToken(database.vault, organisation, { contact } as RequestContent);
    if (!line.person || !checked.has(`${line.person} ${token}`)) faults.push({ code: 'identity' });
  }
  return { faults, channel: faults.length === 0 && address ? address.channel : null };
}
