import type { Template } from '@frontdoor/contract';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { AreaField } from '../controls/AreaField.tsx';
import { Field } from '../controls/Field.tsx';
import { TroubleNote } from '../controls/TroubleNote.tsx';
import { useNow } from '../controls/useNow.ts';
import { useDesk } from '../desk/desk-context.ts';
import { sayDayTime } from '../wording/times.ts';
import { Preview } from './Preview.tsx';
import { usePreview, useTemplateSaving } from './queries.ts';
import { RetireDialog } from './RetireDialog.tsx';
import {
  channelWords,
  fieldMark,
  fieldWords,
  isMessage,
  messageWords,
  putIn,
  titleOf,
} from './template-words.ts';

/** One wording: read by everybody, changed by who may, with what the patient will see beside it. */
export function Editor({ template, mayEdit }: { template: Template; mayEdit: boolean }) {
  const { slug } = useDesk();
  const navigate = useNavigate();
  const now = useNow();
  const saving = useTemplateSaving(slug);
  const [title, setTitle] = useState(template.title);
  const [body, setBody] = useState(template.body);
  /** The version on screen: another one that comes meanwhile is told, and nothing typed is touched. */
  const [from, setFrom] = useState(template.version);
  const [saved, setSaved] = useState(false);
  const [retiring, setRetiring] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const { channel } = template;
  const isNew = template.name === '';
  // A new answer goes by its first title; what it is called later can change.
  const name = isNew ? title.trim().slice(0, 60) : template.name;
  const preview = usePreview(slug, { name: name || 'new', channel, title, body });
  const faults = preview.data?.faults ?? [];
  const changed = title !== template.title || body !== template.body;

  async function save() {
    setSaved(false);
    const kept = await saving.save({ name, channel, title, body, from });
    if (!kept) return;
    setFrom(kept.items.find((item) => item.name === name && item.channel === channel)?.version ?? from);
    setSaved(true);
    if (isNew) await navigate(`/${slug}/messages/reply/${encodeURIComponent(name)}`);
  }
  function insert(mark: string) {
    const { selectionStart = body.length, selectionEnd = body.length } = field.current ?? {};
    const { words, cursor } = putIn(body, selectionStart, selectionEnd, mark);
    setBody(words);
    field.current?.focus();
    requestAnimationFrame(() => field.current?.setSelectionRange(cursor, cursor));
  }

  return (
    <>
      <h2>
        {isNew ? 'New ready answer' : titleOf(template)}
        {channel !== 'reply' && `: ${channelWords[channel].toLowerCase()}`}
      </h2>
      <p className="hint">
        {isMessage(template.name) && `${messageWords[template.name].when} `}
        {template.version === 0
          ? !isNew && 'The wording that comes with Frontdoor.'
          : `Version ${template.version}, ${template.madeBy}, ${sayDayTime(template.madeAt ?? now, now)}.`}
      </p>
      {template.version !== from && (
        <TheirsNow template={template} onTake={() => setFrom(template.version)} />
      )}
      <div className="template-sides">
        {mayEdit ? (
          <form
            className="template-form"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              void save();
            }}
          >
            {channel !== 'text' && (
              <Field
                id="template-title"
                label={channel === 'email' ? 'Subject' : 'What staff call it'}
                value={title}
                error={saving.errors.title ?? saving.errors.name}
                onType={setTitle}
              />
            )}
            <AreaField
              ref={field}
              id="template-body"
              label="Wording"
              rows={channel === 'text' ? 5 : 12}
              value={body}
              error={saving.errors.body}
              onType={setBody}
            />
            {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields */}
            <div className="template-fields" role="group" aria-label="Put in">
              <span aria-hidden="true">Put in:</span>
              {template.fields.map((each) => (
                <button
                  key={each}
                  type="button"
                  className="button-small"
                  onClick={() => insert(fieldMark(each))}
                >
                  {fieldWords[each]}
                  {template.required.includes(each) && <span className="template-needed"> needed</span>}
                </button>
              ))}
            </div>
            <TroubleNote words={saving.trouble} />
            <div className="actions">
              <button
                type="submit"
                className="button button-go"
                disabled={saving.pending || faults.length > 0}
              >
                Save
              </button>
              {template.version > 0 && (
                <button type="button" className="button" onClick={() => setRetiring(true)}>
                  {channel === 'reply' ? 'Offer it no more' : 'Back to Frontdoor’s wording'}
                </button>
              )}
              <span role="status">{saved && !changed && 'Saved. It holds from now on.'}</span>
            </div>
          </form>
        ) : (
          <p className="hint">
            {channel === 'reply' ? 'Clinicians and managers change this.' : 'Managers change this.'}
          </p>
        )}
        <Preview channel={channel} preview={preview.data} fault={preview.error} />
      </div>
      <RetireDialog
        template={retiring ? template : null}
        onClose={() => setRetiring(false)}
        onDone={(shipped) => {
          setRetiring(false);
          if (!shipped) return void navigate(`/${slug}/messages`);
          setTitle(shipped.title);
          setBody(shipped.body);
          setFrom(shipped.version);
        }}
      />
    </>
  );
}

/** Somebody else saved meanwhile: both are shown before one replaces the other. */
function TheirsNow({ template, onTake }: { template: Template; onTake: () => void }) {
  return (
    <div className="changed-since" role="status">
      <p>
        <strong>{template.madeBy ?? 'Somebody'} has saved another wording meanwhile.</strong> Yours is kept
        below. Theirs:
      </p>
      <p className="template-theirs">{template.body}</p>
      <button type="button" className="button-small" onClick={onTake}>
        I have read it: mine may replace it
      </button>
    </div>
  );
}
