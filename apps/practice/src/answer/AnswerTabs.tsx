import type { KeyboardEvent } from 'react';
import { useDesk } from '../desk/desk-context.ts';
import type { Command } from '../keys/commands.ts';
import { KeyCap } from '../keys/KeyCap.tsx';
import { type Tab, tabs } from './draft.ts';

const tabWords: Record<Tab, string> = {
  message: 'Message',
  text: 'Text',
  call: 'Log a call',
  more: 'Ask for more',
  record: 'Record a response',
  note: 'Note',
};
const tabKeys: Partial<Record<Tab, Command>> = { message: 'reply', call: 'call', note: 'note' };

export const panelId = 'answer-panel';
export const tabId = (tab: Tab) => `answer-tab-${tab}`;

const steps: Record<string, (place: number, count: number) => number> = {
  ArrowRight: (place, count) => (place + 1) % count,
  ArrowLeft: (place, count) => (place + count - 1) % count,
  Home: () => 0,
  End: (_place, count) => count - 1,
};

/**
 * The ways of answering. Plain markup after the ARIA tabs pattern, because the field of a tab must be there before
 * the next key is: a library that draws it a moment later lets the first letters through as commands (S35).
 */
export function AnswerTabs({ open, onOpen }: { open: Tab; onOpen: (tab: Tab) => void }) {
  const { channels } = useDesk().practice;
  // A way that leads nowhere is not offered.
  const offered = tabs.filter((tab) => tab !== 'text' || channels.includes('text'));
  function move(event: KeyboardEvent) {
    const step = steps[event.key];
    const next = step && offered[step(offered.indexOf(open), offered.length)];
    if (!next) return;
    event.preventDefault();
    onOpen(next);
    document.getElementById(tabId(next))?.focus();
  }
  return (
    <div className="answer-tabs" role="tablist" aria-label="Ways of answering" onKeyDown={move}>
      {offered.map((tab) => {
        const key = tabKeys[tab];
        return (
          <button
            key={tab}
            type="button"
            role="tab"
            id={tabId(tab)}
            className="answer-tab"
            aria-selected={tab === open}
            aria-controls={panelId}
            tabIndex={tab === open ? 0 : -1}
            onClick={() => onOpen(tab)}
          >
            {tabWords[tab]} {key && <KeyCap of={key} />}
          </button>
        );
      })}
    </div>
  );
}
