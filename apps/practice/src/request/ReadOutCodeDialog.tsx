import type { ReadOutCode } from '@frontdoor/contract';
import { useState } from 'react';
import { addresses } from '../api/queries.ts';
import { useSaving } from '../api/useSaving.ts';
import { DialogFrame } from '../controls/DialogFrame.tsx';
import { TroubleNote } from '../controls/TroubleNote.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { sayTime } from '../wording/times.ts';
import { useOpenRequest } from './request-context.ts';

/** A code for somebody on the phone whose texts others can read (S20). It is kept nowhere but on this screen. */
export function ReadOutCodeDialog() {
  const { detail, asking, ask } = useOpenRequest();
  return (
    <DialogFrame
      title={`Read out a code to ${detail.row.name}`}
      open={asking === 'read-out-code'}
      onClose={() => ask(null)}
    >
      <Code />
    </DialogFrame>
  );
}

function Code() {
  const { slug } = useDesk();
  const { detail } = useOpenRequest();
  const saving = useSaving();
  const [made, setMade] = useState<ReadOutCode | null>(null);
  const make = async () =>
    setMade(await saving.save<ReadOutCode>(addresses.act(slug, detail.row.id, 'read-out-code'), {}));
  return (
    <>
      <p>
        First make sure that you speak to the patient, and that nobody listens. The code opens their messages
        together with the link and the date of birth.
      </p>
      <div role="status">
        {made && (
          <p>
            <strong className="code-to-read">
              {made.code.slice(0, 3)} {made.code.slice(3)}
            </strong>{' '}
            good until {sayTime(made.until)}, once
          </p>
        )}
      </div>
      <TroubleNote words={saving.trouble} />
      <div className="actions">
        <button
          type="button"
          className={made ? 'button' : 'button button-go'}
          disabled={saving.pending}
          onClick={() => void make()}
        >
          {made ? 'Make another code' : 'Make a code'}
        </button>
      </div>
    </>
  );
}
