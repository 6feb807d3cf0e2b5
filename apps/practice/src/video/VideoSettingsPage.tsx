import type { VideoSettings } from '@frontdoor/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { queryKeys } from '../api/queries.ts';
import { Fetched } from '../controls/Fetched.tsx';
import { SettingTick } from '../controls/SettingTick.tsx';
import { TroubleNote } from '../controls/TroubleNote.tsx';
import { useTitle } from '../controls/useTitle.ts';
import { useDesk } from '../desk/desk-context.ts';
import { useVideoSaving, useVideoSettings, videoAddresses } from './queries.ts';
import '../styles/write.css';

/** Whether the practice offers video calls, and what is allowed in them: read by everybody, changed by managers. */
export function VideoSettingsPage() {
  const { slug, practice } = useDesk();
  useTitle(`Settings of video calls · ${practice.name}`);
  return (
    <main className="page">
      <p>
        <Link to={`/${slug}/video`}>‹ Video calls</Link>
      </p>
      <h1>Settings of video calls</h1>
      <Fetched query={useVideoSettings(slug)} what="settings">
        {(settings) => <Settings settings={settings} />}
      </Fetched>
    </main>
  );
}

function Settings({ settings }: { settings: VideoSettings }) {
  const { slug, member } = useDesk();
  const client = useQueryClient();
  const mayEdit = member.role === 'manager';
  const saving = useVideoSaving(slug);
  const [draft, setDraft] = useState(settings);
  const [saved, setSaved] = useState(false);

  async function save() {
    setSaved(false);
    const kept = await saving.save<VideoSettings>(videoAddresses.settings(slug), draft);
    if (kept) client.setQueryData(queryKeys.videoSettings(slug), kept);
    setSaved(kept !== null);
  }
  const tick = (name: keyof VideoSettings, words: string, hint: string) => (
    <SettingTick
      name={name}
      hint={hint}
      checked={draft[name]}
      mayEdit={mayEdit}
      onTick={(checked) => {
        setSaved(false);
        setDraft({ ...draft, [name]: checked });
      }}
    >
      {words}
    </SettingTick>
  );

  return (
    <form
      className="messaging"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {!mayEdit && <p className="hint">Everybody may read this. Managers change it.</p>}
      <section>
        <h2>What we offer</h2>
        {tick(
          'offered',
          'We offer video calls',
          'Off: nobody new can be invited. Calls that are arranged stay. A patient may always choose a phone call or a visit instead.',
        )}
      </section>
      <section>
        <h2>Allowed in a call</h2>
        <p className="hint">Whoever holds a call can change these for that call. No call is ever recorded.</p>
        {tick(
          'sharing',
          'Sharing a screen',
          'Everything on a shared screen is seen by everyone in the call.',
        )}
        {tick('files', 'Photos and files', 'Sent in a call, they stand among the messages of the request.')}
        {tick('chat', 'Chat', 'What is written in a call is kept among the messages of the request.')}
      </section>
      <TroubleNote words={saving.trouble} />
      {mayEdit && (
        <div className="actions">
          <button type="submit" className="button button-go" disabled={saving.pending}>
            Save
          </button>
          <span role="status">{saved && 'Saved.'}</span>
        </div>
      )}
    </form>
  );
}
