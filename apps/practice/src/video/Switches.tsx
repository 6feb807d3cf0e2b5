import type { SwitchVideo, VideoAllowed, VideoCall } from '@frontdoor/contract';
import { TroubleNote } from '../controls/TroubleNote.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { useVideoSaving, videoAddresses } from './queries.ts';

/** What everybody in this call may do, switched while it goes on (E00063, E00067, E00068). */
export function Switches({ call: { id, lock, allowed } }: { call: VideoCall }) {
  const { slug } = useDesk();
  const saving = useVideoSaving(slug);
  const tick = (name: keyof VideoAllowed, words: string) => (
    <label className="tick">
      <input
        type="checkbox"
        checked={allowed[name]}
        disabled={saving.pending}
        onChange={({ target }) => {
          const body = { lock, ...allowed, [name]: target.checked } satisfies SwitchVideo;
          void saving.save<object>(videoAddresses.act(slug, id, 'switch'), body);
        }}
      />
      {words}
    </label>
  );
  return (
    <fieldset className="radio-list">
      <legend>Allowed in this call</legend>
      {tick('sharing', 'Sharing a screen')}
      {allowed.sharing && (
        <p className="hint">Everything on the screen you share can be seen by everyone in the call.</p>
      )}
      {tick('files', 'Photos and files from the patient')}
      {tick('chat', 'Chat')}
      <TroubleNote words={saving.trouble} />
    </fieldset>
  );
}
