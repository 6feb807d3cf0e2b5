import { AreaField } from '../controls/AreaField.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { InvitePreview } from './InvitePreview.tsx';
import type { InviteDraft } from './invite-draft.ts';
import { WhenFields } from './WhenFields.tsx';

/** What an invitation says and how it goes; the same from a request and by name. */
export function InviteFields({
  draft,
  errors,
  onChange,
}: {
  draft: InviteDraft;
  errors: Record<string, string>;
  onChange: (changes: Partial<InviteDraft>) => void;
}) {
  const { practice } = useDesk();
  return (
    <>
      <WhenFields value={draft} errors={errors} onChange={onChange} />
      <AreaField
        id="video-text"
        label="Your own words (optional)"
        hint="Read behind a link and their date of birth. Never in the email or text."
        value={draft.text}
        error={errors.text}
        onType={(text) => onChange({ text })}
      />
      {practice.channels.includes('text') && (
        <label className="tick">
          <input
            type="checkbox"
            checked={draft.channel === 'text'}
            onChange={({ target }) => onChange({ channel: target.checked ? 'text' : 'message' })}
          />
          Tell them by text first
        </label>
      )}
      <InvitePreview draft={draft} />
    </>
  );
}
