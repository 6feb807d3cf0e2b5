import type { Attachment } from '@frontdoor/contract';
import { useRef, useState } from 'react';
import { upload } from '../api/client.ts';

const most = 5;

/** Files that go with a message. They go up at once, so that sending does not wait for them. */
export function AttachFiles({
  address,
  files,
  onAdd,
  onRemove,
  onTry,
}: {
  /** Where they go up to. */
  address: string;
  files: readonly Attachment[];
  onAdd: (file: Attachment) => void;
  onRemove: (id: string) => void;
  /** Some were chosen: null while they go up, then what went wrong. */
  onTry: (fault: unknown) => void;
}) {
  const [busy, setBusy] = useState(false);
  const picker = useRef<HTMLInputElement>(null);

  async function add(chosen: File[]) {
    setBusy(true);
    onTry(null);
    try {
      for (const file of chosen.slice(0, most - files.length)) onAdd(await upload<Attachment>(address, file));
    } catch (fault) {
      onTry(fault);
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
        disabled={busy || files.length >= most}
        onClick={() => picker.current?.click()}
      >
        {busy ? 'Sending the file…' : 'Attach a file'}
      </button>
      {files.map((file) => (
        <span key={file.id} className="chip">
          {file.name}
          <button
            type="button"
            className="chip-remove"
            aria-label={`Remove ${file.name}`}
            onClick={() => onRemove(file.id)}
          >
            ×
          </button>
        </span>
      ))}
    </div>
  );
}
