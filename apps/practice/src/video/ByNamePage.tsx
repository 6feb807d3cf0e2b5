import { useState } from 'react';
import { Link } from 'react-router';
import { useTitle } from '../controls/useTitle.ts';
import { useDesk } from '../desk/desk-context.ts';
import { FindPatient } from '../outreach/FindPatient.tsx';
import { draftTo, draftToSomebody, type WriteDraft } from '../outreach/write-draft.ts';
import { ByNameForm } from './ByNameForm.tsx';
import '../styles/templates.css';
import '../styles/write.css';
import '../styles/video.css';

export type ByNameTo = Pick<WriteDraft, 'to' | 'warnings'>;

/** Invites somebody to a video call by name: who, then when. */
export function ByNamePage() {
  const { slug, practice } = useDesk();
  useTitle(`Invite to a video call · ${practice.name}`);
  const [to, setTo] = useState<ByNameTo | null>(null);
  return (
    <main className="page write">
      <p>
        <Link to={`/${slug}/video`}>‹ Video calls</Link>
      </p>
      <h1>Invite somebody to a video call</h1>
      {to ? (
        <ByNameForm key={to.to.patient ?? 'typed-in'} first={to} onLeave={() => setTo(null)} />
      ) : (
        <FindPatient
          act="Invite"
          onFound={(patient) => setTo(draftTo(patient))}
          onType={(search) => setTo(draftToSomebody(/\d/.test(search) ? '' : search.trim()))}
        />
      )}
    </main>
  );
}
