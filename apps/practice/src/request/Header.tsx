import { outcomeWords } from '@frontdoor/contract';
import { sayNhsNumber, sayPhone } from '@frontdoor/questionnaire';
import { useNow } from '../controls/useNow.ts';
import { useDesk } from '../desk/desk-context.ts';
import { KeyCap } from '../keys/KeyCap.tsx';
import { sayBirth, sayDue, sayWhen } from '../wording/times.ts';
import {
  doorWords,
  identityWords,
  sayKind,
  sayReference,
  stateWords,
  urgencyWords,
} from '../wording/words.ts';
import { Needs } from './Needs.tsx';
import { PatientChips } from './PatientChips.tsx';
import { PatientMenu } from './PatientMenu.tsx';
import { ReadingState } from './ReadingState.tsx';
import { useOpenRequest } from './request-context.ts';
import { TypeSwitch } from './TypeSwitch.tsx';

/** Who it is, how to reach them, what it is and by when; communication needs stand under the name. */
export function Header() {
  const { detail, ask } = useOpenRequest();
  const { member } = useDesk();
  const { row, contact } = detail;
  const now = useNow();
  const due = row.dueAt === null || row.state === 'finished' ? null : sayDue(row.dueAt, now);
  const facts = [
    row.age,
    sayBirth(row.birthDate),
    detail.nhsNumber ? `NHS ${sayNhsNumber(detail.nhsNumber)}` : 'no NHS number given',
    contact.phone
      ? sayPhone(contact.phone)
      : contact.cannotUsePhone
        ? 'cannot use a phone'
        : 'no phone given',
    contact.email,
  ].filter(Boolean);
  return (
    <header className="request-head">
      <div className="request-name">
        <h2 tabIndex={-1} id="request-name">
          {row.name}
        </h2>
        <span className="request-facts">{facts.join(' · ')}</span>
      </div>
      <p className="request-what">
        {sayKind(row.kind, row.category)} · {sayReference(row.reference)} · {doorWords[row.door]},{' '}
        {sayWhen(row.receivedAt, now)}
        {due && (
          <>
            {' · '}
            <span className={due.pressing ? 'pressing' : undefined}>
              {due.words === 'overdue' ? 'overdue' : `due ${due.words}`}
            </span>
          </>
        )}
        {' · '}
        {row.state === 'finished' && detail.outcome
          ? `finished: ${outcomeWords[detail.outcome].toLowerCase()}`
          : stateWords[row.state]}
        {(row.looked || row.firstLookDue === null) && (
          <>
            {' · '}
            <span className={row.urgency === 'routine' ? undefined : `urgency-${row.urgency}`}>
              {row.looked ? urgencyWords[row.urgency] : 'not looked at yet'}
            </span>
          </>
        )}
        {' · '}
        {sayHolder(row.assignee, row.team, member.member)} <KeyCap of="assign" />
      </p>
      <p className="request-identity">
        <span className={`chip chip-identity-${detail.identity}`}>
          {identityWords[detail.identity]}
          {detail.identityCheckedBy && `: ${detail.identityCheckedBy}`}
        </span>
        <PatientChips />
        <ReadingState />
        <TypeSwitch />
        <PatientMenu />
        {detail.identity !== 'proved' && !row.hidden && (
          <button type="button" className="button-quiet" onClick={() => ask('identity')}>
            {detail.identity === 'typed' ? 'Check these details' : 'Prove identity'}
          </button>
        )}
      </p>
      <Needs />
    </header>
  );
}

/** R72: opening shows who has it. */
function sayHolder(
  assignee: { id: string; name: string } | null,
  team: { name: string } | null,
  mine: string,
): string {
  if (assignee) return assignee.id === mine ? 'You have it' : `${assignee.name} has it`;
  return team ? `with ${team.name}` : 'nobody has it';
}
