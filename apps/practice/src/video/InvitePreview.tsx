import { useDesk } from '../desk/desk-context.ts';
import { invitationSays, sayPatientTime } from './invitation-words.ts';
import { type InviteDraft, startsAtOf } from './invite-draft.ts';

/** What the patient reads: staff's words, then those that are always said (S40). */
export function InvitePreview({ draft }: { draft: InviteDraft }) {
  const { practice } = useDesk();
  const startsAt = startsAtOf(draft);
  const clinician = practice.members.find(({ id }) => id === draft.clinician)?.name ?? '[name]';
  const at = draft.when === 'now' ? null : startsAt === null ? '[time]' : sayPatientTime(startsAt);
  return (
    <section className="video-preview" aria-label="What the patient reads">
      <h3>What the patient reads</h3>
      <div className="patient-page">
        {draft.text.trim() !== '' && <p className="patient-page-words">{draft.text.trim()}</p>}
        {invitationSays(clinician, at).map((words) => (
          <p key={words}>{words}</p>
        ))}
      </div>
    </section>
  );
}
