import type { ContactChange, Identity } from '@frontdoor/contract';
import type { Reader, Vault } from '@frontdoor/database';
import { atLondon, sayTime } from '@frontdoor/hours';
import { sayDate } from '@frontdoor/questionnaire';
import type { Consultation } from '../consultations/change-store.ts';
import { nameOf, type Roster } from '../staff/roster.ts';
import type { Held } from './content.ts';
import { heldBeside, heldDetails, type Opened } from './held.ts';
import { proofsFor, standsForPerson } from './proof.ts';
import { type ChangeRow, contactChanges } from './store.ts';

type Shown = {
  vault: Vault;
  request: Consultation;
  /** Whose request it is (S18). */
  person: string;
  identity: Identity;
  roster: Roster;
} & Pick<Opened, 'row' | 'content'>;

/** New details somebody proposed, each beside what is held, for staff (S25, R47). */
export async function showContactChanges(
  reader: Reader,
  { vault, request, person, identity, roster, row: own, content }: Shown,
): Promise<ContactChange[]> {
  const rows = await contactChanges(reader, request.id);
  if (rows.length === 0) return [];
  const held = await heldDetails(reader, vault, person);
  return rows.map((row) => {
    const {
      value,
      evidence = null,
      note = null,
      safe,
    } = JSON.parse(vault.unseal(reader.organisation, row.value)) as Held;
    const open = row.state === 'proposed';
    return {
      id: row.id,
      recipient: row.recipient as ContactChange['recipient'],
      field: row.field as ContactChange['field'],
      held: heldBeside(row, held, { kind: request.kind, row: own, content }),
      value,
      note: row.field === 'phone' ? saySafe(safe) : note,
      confirmed: row.confirmedAt !== null,
      tellOld: row.tellOld,
      state: row.state as ContactChange['state'],
      proposedAt: row.proposedAt,
      evidence,
      proofs: open ? [...proofsFor(row, request, identity)] : [],
      forRecord: row.state === 'accepted' && standsForPerson(row, request.kind),
      copied: row.copiedAt !== null,
      copiedBy: sayCopied(row, roster),
    };
  });
}

const ways = { text: 'text', call: 'call', voicemail: 'voicemail' } as const;

/** "Safe: text, call" (S23). */
function saySafe(safe: Held['safe']): string {
  const said = Object.entries(ways).flatMap(([way, words]) =>
    safe[way as keyof typeof ways] ? [words] : [],
  );
  return `Safe: ${said.join(', ') || 'nothing was ticked'}`;
}

/** "Jo Mills, 10:42am on 27 November 2026". */
function sayCopied({ copiedAt, copiedBy }: ChangeRow, roster: Roster): string | null {
  if (copiedAt === null || copiedBy === null) return null;
  const at = atLondon(copiedAt);
  return `${nameOf(roster, copiedBy)}, ${sayTime(at)} on ${sayDate(at.toPlainDate().toString())}`;
}
