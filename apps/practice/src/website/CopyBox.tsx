import { useRef, useState } from 'react';

/** Words to take somewhere else, with a button that copies them. */
export function CopyBox({
  id,
  label,
  words,
  code = false,
}: {
  id: string;
  label: string;
  words: string;
  /** It is pasted into a page's source. */
  code?: boolean;
}) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [told, setTold] = useState('');

  async function copy() {
    setTold((await copied(words, field.current)) ? 'Copied.' : 'Marked: press Ctrl+C or ⌘C to copy it.');
  }

  return (
    <div className="copy-box">
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={field}
        id={id}
        className={code ? 'copy-code' : undefined}
        readOnly
        rows={Math.min(12, rowsOf(words))}
        value={words}
      />
      <p className="copy-acts">
        <button type="button" className="button" onClick={() => void copy()}>
          Copy<span className="unseen">: {label}</span>
        </button>
        <span role="status">{told}</span>
      </p>
    </div>
  );
}

/** How many rows they take where about 80 letters fit into one. */
function rowsOf(words: string): number {
  return words.split('\n').reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / 80)), 0);
}

/** A surgery on its own network may have no https, and so no clipboard: then the words are marked and copied the old way. */
async function copied(words: string, field: HTMLTextAreaElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    field?.select();
    return document.execCommand('copy');
  }
}
