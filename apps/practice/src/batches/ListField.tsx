import { listText } from '@frontdoor/contract';
import { useRef } from 'react';
import { AreaField } from '../controls/AreaField.tsx';
import { useDesk } from '../desk/desk-context.ts';
import type { BatchDraft } from './batch-draft.ts';
import { columnsOf, countLines } from './columns.ts';
import { batchFiles } from './queries.ts';

type List = Pick<BatchDraft, 'csv' | 'file'>;

/** The list: pasted, or a file that is read here and goes up with the rest. */
export function ListField({
  list: { csv, file },
  error,
  onChange,
}: {
  list: List;
  error: string | undefined;
  onChange: (list: List) => void;
}) {
  const { slug } = useDesk();
  const picker = useRef<HTMLInputElement>(null);
  async function read(chosen: File | undefined) {
    if (chosen) onChange({ csv: listText(new Uint8Array(await chosen.arrayBuffer())), file: chosen.name });
    if (picker.current) picker.current.value = '';
  }
  return (
    <div className="many-list">
      {file === null ? (
        <AreaField
          id="csv"
          label="The list"
          hint="From a spreadsheet, with its headings: NHS number, or name and date of birth; mobile or email; and anything for the message."
          rows={6}
          value={csv}
          error={error}
          onType={(typed) => onChange({ csv: typed, file: null })}
        />
      ) : (
        <FromFile csv={csv} file={file} error={error} onRemove={() => onChange({ csv: '', file: null })} />
      )}
      <div className="many-list-acts">
        <input
          ref={picker}
          type="file"
          className="unseen"
          tabIndex={-1}
          aria-hidden="true"
          accept=".csv,text/csv,text/plain"
          onChange={(event) => void read(event.target.files?.[0])}
        />
        <button type="button" className="button" onClick={() => picker.current?.click()}>
          {file === null ? 'Choose a CSV file' : 'Choose another file'}
        </button>
        <a href={batchFiles.example(slug)} download>
          An example file
        </a>
        {csv.trim() !== '' && file === null && <span className="hint">{sayLines(csv)}</span>}
      </div>
    </div>
  );
}

/** A file may have thousands of lines: what it is called, how long it is and its headings tell whether it is the right one. */
function FromFile({
  csv,
  file,
  error,
  onRemove,
}: {
  csv: string;
  file: string;
  error: string | undefined;
  onRemove: () => void;
}) {
  return (
    <div className={error ? 'field field-wrong' : 'field'}>
      <strong>The list</strong>
      {error && <span className="field-error">{error}</span>}
      <p>
        {file}: {sayLines(csv)}{' '}
        <button type="button" className="button-quiet" onClick={onRemove}>
          Remove
        </button>
      </p>
      <p className="hint">Headings: {columnsOf(csv).join(', ')}</p>
    </div>
  );
}

/** "200 lines". */
function sayLines(csv: string): string {
  const lines = countLines(csv);
  return lines === 1 ? '1 line' : `${lines.toLocaleString('en-GB')} lines`;
}
