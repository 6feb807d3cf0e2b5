import type { InviteByName, Invited } from '@frontdoor/contract';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useSent } from '../answer/SentProvider.tsx';
import { TroubleNote } from '../controls/TroubleNote.tsx';
import { useNow } from '../controls/useNow.ts';
import { useDesk } from '../desk/desk-context.ts';
import { stillWrong } from '../outreach/ask-draft.ts';
import { focusFirstFault } from '../outreach/focus-first-fault.ts';
import { ToFields } from '../outreach/ToFields.tsx';
import { toFaults } from '../outreach/to-faults.ts';
import { addressed } from '../outreach/write-draft.ts';
import { londonDay } from '../wording/times.ts';
import type { ByNameTo } from './ByNamePage.tsx';
import { InviteFields } from './InviteFields.tsx';
import { emptyInvite, invitationOf, inviteFaults, likeliestClinician, startsAtOf } from './invite-draft.ts';
import { heldOf, sayHold, sayInvited } from './invited.ts';
import { useVideoSaving, videoAddresses } from './queries.ts';

const marked = 'Not sent yet. Put right what is marked.';

/** The invitation of somebody found or typed in. It belongs to that patient: leaving it begins another (S35). */
export function ByNameForm({ first, onLeave }: { first: ByNameTo; onLeave: () => void }) {
  const { slug, member, practice } = useDesk();
  const { show } = useSent();
  const navigate = useNavigate();
  const now = useNow();
  const saving = useVideoSaving(slug, marked);
  const form = useRef<HTMLFormElement>(null);
  const head = useRef<HTMLHeadingElement>(null);
  const [to, setTo] = useState(first.to);
  const [draft, setDraft] = useState(() =>
    emptyInvite(londonDay(now), likeliestClinician(practice, member.member)),
  );
  const [faults, setFaults] = useState<Record<string, string>>({});
  useEffect(() => {
    (first.to.patient === null ? document.getElementById('to.name') : head.current)?.focus();
  }, [first.to.patient]);
  const faultsAt = (instant: number) => ({ ...toFaults(to), ...inviteFaults(draft, instant) });
  const still = stillWrong(faults, faultsAt(now));
  const isWrong = Object.keys(still).length > 0;
  const name = to.name.trim() || 'the patient';

  async function send() {
    if (saving.pending) return;
    const wrong = faultsAt(Date.now());
    setFaults(wrong);
    saving.forget();
    if (Object.keys(wrong).length > 0) return focusFirstFault(form);
    const body = { ...invitationOf(draft), to: addressed(to) } satisfies InviteByName;
    const invited = await saving.save<Invited>(videoAddresses.byName(slug), body);
    if (!invited) return focusFirstFault(form);
    const held = heldOf(slug, invited, () => `${name} is not invited.`);
    show({ told: sayInvited(name, invited.channel), held });
    const day = londonDay(startsAtOf(draft) ?? Date.now());
    await navigate(`/${slug}/video?${new URLSearchParams({ day, clinician: draft.clinician })}`);
  }

  return (
    <form
      ref={form}
      className="write-form video-by-name"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div className="page-head">
        <h2 ref={head} tabIndex={-1}>
          {to.patient === null ? 'Somebody who has not written before' : to.name}
        </h2>
        <button type="button" className="button-quiet" onClick={onLeave}>
          Somebody else
        </button>
      </div>
      <ToFields
        to={to}
        warnings={first.warnings}
        errors={{ ...saving.errors, ...still }}
        onChange={(changes) => setTo({ ...to, ...changes })}
      />
      <InviteFields
        draft={draft}
        errors={{ ...saving.errors, ...still }}
        onChange={(changes) => setDraft({ ...draft, ...changes })}
      />
      <TroubleNote words={isWrong ? marked : saving.trouble} />
      <div className="actions">
        <button type="submit" className="button button-go" disabled={saving.pending}>
          {saving.pending ? 'Sending…' : `Invite ${name}`}
        </button>
      </div>
      <p className="hint">{sayHold(draft.when, false)}</p>
    </form>
  );
}
