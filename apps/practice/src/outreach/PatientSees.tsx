import type { Questionnaire } from '@frontdoor/contract';
import { useDesk } from '../desk/desk-context.ts';
import { usePreview, useTemplates } from '../templates/queries.ts';
import { sayDay } from '../wording/times.ts';
import { type AskDraft, expectsAnswer } from './ask-draft.ts';
import { useQuestionnaires } from './queries.ts';

/** What the patient gets: a mail or text that says nothing of it, and then the page that does. */
export function PatientSees({
  draft,
  channel,
  files = [],
}: {
  draft: AskDraft;
  /** How they are told; null where nothing can be sent yet. */
  channel: 'email' | 'text' | null;
  /** Names of the files that go with it. */
  files?: readonly string[];
}) {
  const { slug, practice } = useDesk();
  const questionnaires = useQuestionnaires(slug).data?.items ?? [];
  const asked = questionnaires.find(({ id }) => id === draft.questionnaire) ?? null;
  return (
    <section className="patient-sees" aria-label="What the patient gets">
      <h2>What the patient gets</h2>
      <Told channel={channel} template={expectsAnswer(draft) ? 'asked' : 'message'} />
      <h3>Then, after their date of birth, this page</h3>
      <div className="patient-page">
        <p className="patient-page-head">Messages with {practice.name}</p>
        <p className={draft.text.trim() === '' ? 'hint' : 'patient-page-words'}>
          {draft.text.trim() === '' ? 'Your message stands here.' : draft.text}
        </p>
        {files.map((name) => (
          <p key={name}>File: {name}</p>
        ))}
        <WhatTheyCanDo draft={draft} asked={asked} phone={practice.phone} />
      </div>
    </section>
  );
}

/** The mail or text by the wording of the practice: your words are never in it. */
function Told({ channel, template }: { channel: 'email' | 'text' | null; template: 'asked' | 'message' }) {
  const { slug } = useDesk();
  const wording = useTemplates(slug).data?.items.find(
    (item) => item.name === template && item.channel === channel,
  );
  const { data } = usePreview(slug, {
    name: template,
    channel: channel ?? 'text',
    title: wording?.title ?? '',
    body: wording?.body ?? '',
  });
  if (channel === null)
    return <p className="hint">First a text or an email. Enter a mobile number or an email.</p>;
  return (
    <>
      <h3>First {channel === 'email' ? 'an email' : 'a text message'}, without your words</h3>
      <div className={`template-sheet template-${channel}`}>
        {channel === 'email' && <p className="template-subject">{data?.title}</p>}
        <p>{data?.body ?? 'Fetching it…'}</p>
      </div>
    </>
  );
}

/** As their page says it, and what else they find there. */
function WhatTheyCanDo({
  draft: { answerBy, replies, files },
  asked,
  phone,
}: {
  draft: AskDraft;
  asked: Questionnaire | null;
  phone: string;
}) {
  return (
    <>
      {answerBy !== '' && (replies || asked) && <p>Please answer by {sayDay(answerBy)}.</p>}
      {asked && (
        <p>
          <span className="patient-page-button">Answer our questions</span>{' '}
          <span className="hint">{asked.title}</span>
        </p>
      )}
      {!replies && <p>You cannot write to us here. If you need us, use our online form, or call {phone}.</p>}
      <p className="hint patient-page-acts">
        {replies
          ? files
            ? 'They can write back, and send photos and files. '
            : 'They can write back. '
          : ''}
        “I am getting worse” is always there.
      </p>
    </>
  );
}
