import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useTitle } from '../controls/useTitle.ts';
import { useDesk } from '../desk/desk-context.ts';
import { BegunMessages } from './BegunMessages.tsx';
import { FindPatient } from './FindPatient.tsx';
import { usePatients } from './queries.ts';
import { WriteForm } from './WriteForm.tsx';
import { draftTo, draftToSomebody, keptDraft, type WriteDraft } from './write-draft.ts';
import '../styles/templates.css';
import '../styles/answer.css';
import '../styles/write.css';

/** Writes to one patient first: who, then what (E00023, E00090). */
export function WritePage() {
  const { slug, practice } = useDesk();
  useTitle(`Write to a patient · ${practice.name}`);
  const navigate = useNavigate();
  const [open, setOpen] = useState<WriteDraft | null>(null);
  // The reference of a request, whose patient it is: kept by the browser's history, and never in the address.
  const { state } = useLocation();
  const reference = (state as { reference?: string } | null)?.reference ?? '';
  const begin = (draft: WriteDraft) => setOpen(keptDraft(slug, draft));

  const ofRequest = usePatients(slug, reference);
  const found = reference === '' ? null : (ofRequest.data?.items[0] ?? null);
  useEffect(() => {
    if (!found || found.cannot || found.birthDate === '') return;
    begin(draftTo(found));
    void navigate('.', { replace: true, state: null });
  }, [found]);

  return (
    <main className="page write">
      <h1>Write to a patient</h1>
      {open ? (
        <WriteForm key={open.submission} first={open} onLeave={() => setOpen(null)} />
      ) : reference !== '' && ofRequest.isPending ? (
        <p aria-busy="true">Fetching the patient of the request…</p>
      ) : (
        <>
          {found?.cannot && (
            <p className="trouble">
              {found.name} cannot be written to. {found.warnings.join('. ')}.
            </p>
          )}
          <FindPatient
            onFound={(patient) => begin(draftTo(patient))}
            onType={(search) => begin(draftToSomebody(/\d/.test(search) ? '' : search.trim()))}
          />
          <BegunMessages onOpen={setOpen} />
        </>
      )}
    </main>
  );
}
