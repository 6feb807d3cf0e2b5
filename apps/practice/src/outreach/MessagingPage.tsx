import type { MessagingSettings, Questionnaire } from '@frontdoor/contract';
import { useState } from 'react';
import { Fetched } from '../controls/Fetched.tsx';
import { SettingTick } from '../controls/SettingTick.tsx';
import { TroubleNote } from '../controls/TroubleNote.tsx';
import { useTitle } from '../controls/useTitle.ts';
import { useDesk } from '../desk/desk-context.ts';
import { useMessaging, useMessagingSaving, useQuestionnaires } from './queries.ts';
import '../styles/write.css';

/** What patients may send, and whether points are added up: read by everybody, changed by managers (R40, R77, R82). */
export function MessagingPage() {
  const { slug, practice } = useDesk();
  useTitle(`Replies, files and scores · ${practice.name}`);
  const query = useMessaging(slug);
  return (
    <main className="page">
      <h1>Replies, files and scores</h1>
      <Fetched query={query} what="settings">
        {(settings) => <Settings settings={settings} />}
      </Fetched>
    </main>
  );
}

function Settings({ settings }: { settings: MessagingSettings }) {
  const { slug, member } = useDesk();
  const mayEdit = member.role === 'manager';
  const saving = useMessagingSaving(slug);
  const [draft, setDraft] = useState(settings);
  const [saved, setSaved] = useState(false);
  const scored = (useQuestionnaires(slug).data?.items ?? []).filter((each) => each.scored);

  const tick = (name: keyof MessagingSettings, words: string, hint: string) => (
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
        setSaved(false);
        void saving.save(draft).then(setSaved);
      }}
    >
      {!mayEdit && <p className="hint">Everybody may read this. Managers change it.</p>}
      <section>
        <h2>What patients may send</h2>
        {tick(
          'messages',
          'Patients can write back',
          'Off: their page gives your phone number instead. The online form, “I am getting worse” and new contact details stay, whatever you choose.',
        )}
        {tick(
          'files',
          'Patients can send photos and files',
          'Off: the online form asks for no photos either.',
        )}
        <p className="hint">For one patient or one request alone, use the menu “Patient” on a request.</p>
      </section>
      <section>
        <h2>Scores</h2>
        {tick(
          'scores',
          'Add up the points of questionnaires, for staff',
          'Patients never see points. A score never makes a request more or less urgent; dangerous answers raise a flag with scores on or off.',
        )}
        <Scored items={scored} />
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

/** What each score is meant for, before anybody switches them on (R82). */
function Scored({ items }: { items: readonly Questionnaire[] }) {
  if (items.length === 0) return null;
  return (
    <ul className="lines">
      {items.map(({ id, title, version, source, purpose }) => (
        <li key={id} className="lines-two">
          <h3>
            {title} <span className="hint">version {version}</span>
          </h3>
          <div>
            <p>{purpose}</p>
            <p className="hint">{source}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
