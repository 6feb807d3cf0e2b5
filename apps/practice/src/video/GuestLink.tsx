import type { GuestInvited } from '@frontdoor/contract';
import { useEffect, useRef, useState } from 'react';
import { copyWords } from '../controls/copy-words.ts';

/** A guest's link, shown this once. */
export function GuestLink({
  invited: { name, link, channel },
  onMore,
}: {
  invited: GuestInvited & { name: string };
  onMore: () => void;
}) {
  const [said, setSaid] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.select();
  }, []);
  async function copy() {
    try {
      await copyWords(link);
      setSaid('Copied.');
    } catch {
      setSaid('It could not be copied. Mark it and copy it.');
    }
  }
  return (
    <div className="guest-link">
      <p role="status">
        {channel === null
          ? `${name} has a link. Nothing was sent: pass it on.`
          : `The link went to ${name} by ${channel}.`}
      </p>
      <div className="field">
        <label htmlFor="guest-link">The link of {name}</label>
        <span className="hint" id="guest-link-hint">
          Shown this once. It opens this call only, and ends with it.
        </span>
        <input
          id="guest-link"
          ref={field}
          readOnly
          value={link}
          aria-describedby="guest-link-hint"
          onFocus={({ target }) => target.select()}
        />
      </div>
      <p className="actions">
        <button type="button" className="button button-go" onClick={() => void copy()}>
          Copy the link
        </button>
        <button type="button" className="button" onClick={onMore}>
          Add another guest
        </button>
        <span role="status">{said}</span>
      </p>
    </div>
  );
}
