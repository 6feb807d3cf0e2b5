import type { Attachment } from '@frontdoor/contract';
import { useRef, useState } from 'react';
import { upload } from '../api/client.ts';
import { addresses } from '../api/queries.ts';
import { useDesk } from '../desk/desk-context.ts';
import { useOpenRequest } from '../request/request-context.ts';
import { drafts, useDraft } from './drafts.ts';

const most = 5;

/** Files that go with a reply. They go up at once, so that sending does not wait for them. */
export function AttachFiles() {
  const { slug } = useDesk();
  const { detail, acts } = useOpenRequest();
  const { id } = detail.row;
  const [draft, change] = useDraft(slug, id);
  const [busy, setBusy] = useState(false);
  const picker = useRef<HTMLInputElement>(null);

  async function add(files: File[]) {
    setBusy(true);
    acts.forget();
    try {
      for (const file of files.slice(0, most - draft.files.length)) {
        const kept = await upload<Attachment>(addresses.act(slug, id, 'files'), file);
        drafts.change(slug, id, { files: [...drafts.get(slug, id).files, kept] });
      }
    } catch (fault) {
      acts.tell(fault);
    } finally {
      setBusy(false);
      if (picker.current) picker.current.value = '';
    }
  }

  return (
    <div className="attach">
      <input
        ref={picker}
        type="file"
        className="unseen"
        tabIndex={-1}
        aria-hidden="true"
        multiple
        accept="image/jpeg,image/png,image/webp,image/heic,application/pdf"
        onChange={(event) => void add(Array.from(event.target.files ?? []))}
      />
      <button
        type="button"
        className="button-quiet"
        disabled={busy || draft.files.length >= most}
        onClick={() => picker.current?.click()}
      >
        {busy ? 'Sending the file…' : 'Attach a file'}
      </button>
      {draft.files.map((file) => (
        <span key={file.id} className="chip">
          {file.name}
          <button
            type="button"
            className="chip-remove"
            aria-label={`Remove ${file.name}`}
            onClick={() => change({ files: draft.files.filter(({ id: kept }) => kept !== file.id) })}
          >
            ×
          </button>
        </span>
      ))}
    </div>
  );
}
