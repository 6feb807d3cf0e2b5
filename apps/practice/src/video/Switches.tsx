import type { SwitchVideo, VideoAllowed, VideoCall } from '@frontdoor/contract';
import { useState } from 'react';
import { TroubleNote } from '../controls/TroubleNote.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { useVideoSaving, videoAddresses } from './queries.ts';

/** What everybody in this call may do, switched while it goes on (E00063, E00067, E00068). */
export function Switches({ call: { id, lock, allowed } }: { call: VideoCall }) {
  const { slug } = useDesk();
  const saving = useVideoSaving(slug);
  /** What was just pressed, until the server has said how it stands. */
  const [wanted, setWanted] = useState<VideoAllowed | null>(null);

  async function change(changes: Partial<VideoAllowed>) {
    if (wanted) return;
    const next = { ...allowed, ...changes };
    setWanted(next);
    const body = { lock, ...next } satisfies SwitchVideo;
    await saving.save<object>(videoAddresses.act(slug, id, 'switch'), body);
    setWanted(null);
  }
  const shown = wanted ?? allowed;
  const tick = (name: keyof VideoAllowed, words: string) => (
    <label className="tick">
      <input
        type="checkbox"
        checked={shown[name]}
        onChange={({ target }) => void change({ [name]: target.checked })}
      />
      {words}
    </label>
  );
  return (
    <fieldset className="radio-list">
      <legend>Allowed in this call</legend>
      {tick('sharing', 'Sharing a screen')}
      {shown.sharing && (
        <p className="warn">Everything on the screen you share can be seen by everyone in the call.</p>
      )}
      {tick('files', 'Photos and files')}
      {tick('chat', 'Chat')}
      <TroubleNote words={saving.trouble} />
    </fieldset>
  );
}
