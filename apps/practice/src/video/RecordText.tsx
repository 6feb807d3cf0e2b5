import { useState } from 'react';
import { copyWords } from '../controls/copy-words.ts';

/** The text for the clinical system. It begins with whose it is, so that it cannot land in another record (S35). */
export function RecordText({ words }: { words: string }) {
  const [said, setSaid] = useState('');
  async function copy() {
    try {
      await copyWords(words);
      setSaid('Copied.');
    } catch {
      setSaid('It could not be copied. Mark the words and copy them.');
    }
  }
  return (
    <section aria-label="Text for the record">
      <h3>For the clinical system</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <pre className="video-record" tabIndex={0}>
        {words}
      </pre>
      <p className="actions">
        <button type="button" className="button" onClick={() => void copy()}>
          Copy the text
        </button>
        <span role="status">{said}</span>
      </p>
    </section>
  );
}
