import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { TroubleNote } from '../controls/TroubleNote.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { KeyCap } from '../keys/KeyCap.tsx';
import { useCommand, useRunCommand } from '../keys/KeysProvider.tsx';
import { useOpenRequest } from '../request/request-context.ts';
import { Actions } from './Actions.tsx';
import { AnswerTabs, panelId, tabId } from './AnswerTabs.tsx';
import { ChangedSince } from './ChangedSince.tsx';
import { holdsWork, placeOf, type Tab } from './draft.ts';
import { useDraft } from './drafts.ts';
import { Panel } from './Panel.tsx';
import { useSendAnswer } from './useSendAnswer.ts';
import '../styles/answer.css';

/** The box belongs to one request: its words are that request's draft and its button names the patient (S35). */
export function AnswerBox() {
  const { slug } = useDesk();
  const { detail, acts, asking } = useOpenRequest();
  const { id, name } = detail.row;
  const [draft, change] = useDraft(slug, id);
  const [missing, setMissing] = useState(false);
  /** On a low screen the box is one line until somebody writes: the patient’s words come first. */
  const [begun, setBegun] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const sendAnswer = useSendAnswer();
  const runCommand = useRunCommand();
  const words = draft.words[placeOf[draft.tab]] ?? '';

  const write = (tab: Tab) => {
    // Before the next key: somebody fast types on at once, and their letters must not be commands.
    flushSync(() => {
      setBegun(true);
      change({ tab });
    });
    field.current?.focus();
  };
  useCommand('reply', () => write('message'));
  useCommand('call', () => write('call'));
  useCommand('note', () => write('note'));

  async function send() {
    if (acts.pending) return;
    const result = await sendAnswer();
    setMissing(result === 'empty');
    if (result === 'empty') field.current?.focus();
    // Out of the field, so that J and K lead on at once.
    if (result !== 'done') return;
    document.getElementById('request-name')?.focus();
    setBegun(false);
  }

  const empty = missing && words.trim() === '';
  return (
    <section
      className={begun || holdsWork(draft) ? 'answer' : 'answer answer-folded'}
      aria-label={`Answer for ${name}`}
    >
      <div className="answer-head">
        <AnswerTabs
          open={draft.tab}
          onOpen={(tab) => {
            setMissing(false);
            setBegun(true);
            change({ tab });
          }}
        />
        <button type="button" className="button-quiet" onClick={() => runCommand('keys')}>
          Keys <KeyCap of="keys" />
        </button>
      </div>
      <ChangedSince />
      <div role="tabpanel" id={panelId} aria-labelledby={tabId(draft.tab)} className="answer-panel">
        <Panel field={field} missing={empty} onBegin={() => setBegun(true)} onSend={() => void send()} />
      </div>
      <TroubleNote words={asking === null ? acts.trouble : null} />
      <Actions onSend={() => void send()} />
    </section>
  );
}
