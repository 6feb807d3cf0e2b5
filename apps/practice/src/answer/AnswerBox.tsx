import { useRef, useState } from 'react';
import { Tab as AnswerTab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { TroubleNote } from '../controls/TroubleNote.tsx';
import { useDesk } from '../desk/desk-context.ts';
import type { Command } from '../keys/commands.ts';
import { KeyCap } from '../keys/KeyCap.tsx';
import { useCommand, useRunCommand } from '../keys/KeysProvider.tsx';
import { useOpenRequest } from '../request/request-context.ts';
import { Actions } from './Actions.tsx';
import { ChangedSince } from './ChangedSince.tsx';
import { placeOf, type Tab, tabs } from './draft.ts';
import { useDraft } from './drafts.ts';
import { Panel } from './Panel.tsx';
import { useSendAnswer } from './useSendAnswer.ts';
import '../styles/answer.css';

const tabWords: Record<Tab, string> = {
  message: 'Message',
  text: 'Text',
  call: 'Log a call',
  more: 'Ask for more',
  record: 'Record a response',
  note: 'Note',
};
const tabKeys: Partial<Record<Tab, Command>> = { message: 'reply', call: 'call', note: 'note' };

/** The box belongs to one request: its words are that request's draft and its button names the patient (S35). */
export function AnswerBox() {
  const { slug } = useDesk();
  const { detail, acts, asking } = useOpenRequest();
  const { id, name } = detail.row;
  const [draft, change] = useDraft(slug, id);
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const sendAnswer = useSendAnswer();
  const runCommand = useRunCommand();
  const words = draft.words[placeOf[draft.tab]] ?? '';

  const write = (tab: Tab) => {
    change({ tab });
    // The field of the new tab is there a frame later.
    requestAnimationFrame(() => field.current?.focus());
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
    if (result === 'done') document.getElementById('request-name')?.focus();
  }

  const empty = missing && words.trim() === '';
  return (
    <section className="answer" aria-label={`Answer for ${name}`}>
      <Tabs
        selectedKey={draft.tab}
        onSelectionChange={(tab) => {
          setMissing(false);
          change({ tab: tab as Tab });
        }}
      >
        <div className="answer-head">
          <TabList className="answer-tabs" aria-label="Ways of answering">
            {tabs.map((tab) => {
              const key = tabKeys[tab];
              return (
                <AnswerTab key={tab} id={tab} className="answer-tab">
                  {tabWords[tab]} {key && <KeyCap of={key} />}
                </AnswerTab>
              );
            })}
          </TabList>
          <button type="button" className="button-quiet" onClick={() => runCommand('keys')}>
            Keys <KeyCap of="keys" />
          </button>
        </div>
        <ChangedSince />
        {tabs.map((tab) => (
          <TabPanel key={tab} id={tab} className="answer-panel">
            <Panel field={field} missing={empty} onSend={() => void send()} />
          </TabPanel>
        ))}
      </Tabs>
      <TroubleNote words={asking === null ? acts.trouble : null} />
      <Actions onSend={() => void send()} />
    </section>
  );
}
