import type { Row } from '@frontdoor/contract';
import type { Vault } from '@frontdoor/database';
import type { Roster } from '../staff/roster.ts';
import type { RowContent } from './content.ts';
import { noDue } from './due.ts';
import type { ListRow } from './list-store.ts';
import { shortAge } from './short-age.ts';

/** A kept row as a list shows it. `today` is `YYYY-MM-DD` in London. */
export function showRow(
  kept: ListRow,
  {
    vault,
    organisation,
    roster,
    today,
  }: { vault: Vault; organisation: string; roster: Roster; today: string },
): Row {
  const content = JSON.parse(vault.unseal(organisation, kept.row)) as RowContent;
  const assignee = kept.assignee ? roster.members.get(kept.assignee) : null;
  const team = kept.team ? roster.teams.get(kept.team) : null;
  return {
    id: kept.id,
    reference: kept.reference,
    name: content.name,
    birthDate: content.birthDate,
    age: shortAge(content.birthDate, today),
    words: content.words,
    requester: content.requester,
    needs: content.needs,
    kind: kept.kind as Row['kind'],
    category: kept.category as Row['category'],
    door: kept.door as Row['door'],
    state: kept.state as Row['state'],
    urgency: kept.urgency as Row['urgency'],
    looked: kept.lookedAt !== null,
    flagLevel: kept.flagLevel as Row['flagLevel'],
    flag: content.flag,
    photos: kept.photos,
    unread: kept.unread,
    assignee: assignee ? { id: assignee.id, name: assignee.name } : null,
    team: team ?? null,
    receivedAt: kept.receivedAt,
    dueAt: kept.dueAt === noDue ? null : kept.dueAt,
    lock: kept.lock,
  };
}
