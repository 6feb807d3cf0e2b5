import type { TaskReason } from '@frontdoor/contract';
import { newId, type Tx, type Vault } from '@frontdoor/database';
import { insertChange, insertSent, insertView } from './store.ts';

/** What happens to a video call of a request. */
export type VideoAction =
  | 'invited'
  | 'changed'
  | 'cancelled'
  | 'delayed'
  | 'instead'
  | 'reminded'
  | 'guest'
  | 'guest-ended'
  | 'switched'
  | 'joined'
  | 'let-in'
  | 'refused'
  | 'removed'
  | 'left'
  | 'started'
  | 'checked'
  | 'ended'
  | 'feedback';

/** What somebody did to a request. The words staff read are made from it in `timeline.ts`. */
export type Action =
  | 'received'
  | 'patient-wrote'
  | 'advice-answered'
  | 'assigned'
  | 'urgency'
  | 'note'
  | 'replied'
  | 'taken-back'
  | 'called'
  | 'response'
  | 'finished'
  | 'reopened'
  | 'identity'
  | 'matched'
  | 'unmatched'
  | 'file-added'
  | 'not-delivered'
  | 'link-paused'
  | 'link-ended'
  | 'new-device'
  | 'first-look-late'
  | 'alarm-raised'
  | 'alarm-sounded'
  | 'alarm-failed'
  | 'alarm-claimed'
  | 'alarm-attempt'
  | 'alarm-ended'
  | 'retyped'
  | 'worried'
  | 'aside-ended'
  | 'flag-marked'
  | 'file-sealed'
  | 'ladder-moved'
  | 'reminded'
  | `task-${TaskReason}`
  | 'task-over'
  | 'task-tried'
  | 'task-ended'
  | 'due-soon'
  | 'overdue'
  | 'urgent-open'
  | 'patient-state'
  | 'sending-stopped'
  | 'new-link'
  | 'wrong-address'
  | 'contact-proposed'
  | 'contact-confirmed'
  | 'contact-changed'
  | 'contact-declined'
  | 'contact-copied'
  | 'sensitive'
  | 'code-read-out'
  | 'birth-date'
  | 'feedback'
  | 'began'
  | 'outreach-over'
  | 'switched'
  | 'test-marked'
  | `video-${VideoAction}`;

/** A member's id, or one of these. */
export type Actor = 'patient' | 'carer' | 'guest' | 'system' | (string & {});

export type Change = {
  at: number;
  actor: Actor;
  action: Action;
  consultation: string;
  /** What it was and what it became; sealed, as it may hold what people wrote. */
  detail?: Record<string, unknown>;
};

/** Adds to the log of changes, which is also the request's timeline (R73). */
export function logChange(tx: Tx, vault: Vault, change: Change): Promise<unknown> {
  const { detail, ...row } = change;
  return insertChange(tx, {
    ...row,
    organisation: tx.organisation,
    id: newId(),
    detail: detail ? vault.seal(tx.organisation, JSON.stringify(detail)) : null,
  });
}

/** The same for what a word says: nothing in it needs sealing. */
export function logStep(tx: Tx, step: Omit<Change, 'detail'>): Promise<unknown> {
  return insertChange(tx, { ...step, organisation: tx.organisation, id: newId(), detail: null });
}

/** What a manager set for the whole practice; it belongs to no request, so no timeline shows it. */
export type SettingChange = {
  at: number;
  actor: Actor;
  action:
    | 'rota'
    | 'local-number'
    | 'safety-settings'
    | 'went-live'
    | 'opening-hours'
    | 'service-settings'
    | 'closure-made'
    | 'closure-ended'
    | 'closure-answered'
    | 'reporting'
    | 'messaging'
    | 'video'
    | 'template'
    | 'batch-made'
    | 'batch-started'
    | 'batch-paused'
    | 'batch-resumed'
    | 'batch-stopped';
  /** What it was and what it became; sealed, as it names people. */
  detail: Record<string, unknown>;
};

export function logSetting(tx: Tx, vault: Vault, { detail, ...row }: SettingChange): Promise<unknown> {
  return insertChange(tx, {
    ...row,
    organisation: tx.organisation,
    id: newId(),
    consultation: null,
    detail: vault.seal(tx.organisation, JSON.stringify(detail)),
  });
}

/** Adds to the log of who opened what (S42). */
export function logView(
  tx: Tx,
  view: {
    at: number;
    actor: Actor;
    /** `progress`: by reference and date of birth, which shows no message. `export`: rows of a period, as a file. */
    what: 'consultation' | 'attachment' | 'conversation' | 'progress' | 'export' | 'batch';
    subject: string;
    consultation: string | null;
  },
): Promise<unknown> {
  return insertView(tx, { ...view, organisation: tx.organisation, id: newId() });
}

/** Adds to the log of what was sent. */
export function logSent(
  tx: Tx,
  sent: {
    at: number;
    delivery: string;
    consultation: string;
    channel: string;
    outcome: 'sent' | 'delivered' | 'failed' | 'stopped';
  },
): Promise<unknown> {
  return insertSent(tx, { ...sent, organisation: tx.organisation, id: newId() });
}
