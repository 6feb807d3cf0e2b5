import type { Content } from '@frontdoor/content';
import type { Row } from '@frontdoor/contract';
import type { Vault } from '@frontdoor/database';
import type { Roster } from '../staff/roster.ts';
import type { RowContent } from './content.ts';
import { noDue } from './due.ts';
import { clinicianFirst } from './hidden.ts';
import type { ListRow } from './list-store.ts';
import { ownWords } from './own-words.ts';
import { shortAge } from './short-age.ts';

type Show = {
  content: Pick<Content, 'rules'>;
  vault: Vault;
  organisation: string;
  roster: Roster;
  today: string;
  seesAll: boolean;
  /** The open alarms, by request. */
  alarms: Map<string, 'raised' | 'claimed'>;
};

/** A kept row as a list shows it to who sees all of it, or not (S27). `today` is `YYYY-MM-DD` in London. */
export function showRow(kept: ListRow, show: Show): Row {
  const { vault, organisation, roster, today, seesAll, alarms } = show;
  const content = openRow(vault, organisation, kept);
  const hidden = kept.restricted && !seesAll;
  const beside = (text: string) => (hidden ? ownWords(show.content, text) : text);
  const assignee = kept.assignee ? roster.members.get(kept.assignee) : null;
  const team = kept.team ? roster.teams.get(kept.team) : null;
  return {
    id: kept.id,
    reference: kept.reference,
    name: content.name,
    birthDate: content.birthDate,
    age: shortAge(content.birthDate, today),
    words: hidden ? '' : content.words,
    requester: content.requester === null ? null : beside(content.requester),
    needs: content.needs.map(beside),
    kind: kept.kind as Row['kind'],
    category: kept.category as Row['category'],
    door: kept.door as Row['door'],
    state: kept.state as Row['state'],
    urgency: kept.urgency as Row['urgency'],
    looked: kept.lookedAt !== null,
    flagLevel: kept.flagLevel as Row['flagLevel'],
    flag: hidden ? clinicianFirst : (content.flag ?? flagBeside(kept)),
    reading: kept.reading as Row['reading'],
    firstLookDue: kept.lookedAt !== null || kept.firstLookDue === noDue ? null : kept.firstLookDue,
    alarm: alarms.get(kept.id) ?? null,
    hidden,
    photos: hidden ? 0 : kept.photos,
    unread: kept.unread,
    assignee: assignee ? { id: assignee.id, name: assignee.name } : null,
    team: team ?? null,
    receivedAt: kept.receivedAt,
    dueAt: kept.dueAt === noDue ? null : kept.dueAt,
    aside: kept.aside as Row['aside'],
    lock: kept.lock,
  };
}

/** S38: it stands where it does because of another one. */
function flagBeside({ rank, flagLevel }: Pick<ListRow, 'rank' | 'flagLevel'>): string | null {
  return rank === 0 && flagLevel !== 'red' ? 'Another open request of this patient has a red flag' : null;
}

/** As many opened rows as a busy practice looks at. What is sealed in a row is never changed, so none goes stale. */
const mostOpened = 5_000;
const opened = new Map<string, { sealed: string; content: RowContent }>();

/** Opens what is sealed of a row. Everybody's inbox shows the same few rows over and over. */
function openRow(vault: Vault, organisation: string, { id, row }: Pick<ListRow, 'id' | 'row'>): RowContent {
  const before = opened.get(id);
  if (before?.sealed === row) return before.content;
  const content = JSON.parse(vault.unseal(organisation, row)) as RowContent;
  if (opened.size >= mostOpened) opened.delete(opened.keys().next().value!);
  opened.set(id, { sealed: row, content });
  return content;
}
