import type { Detail, Urgency } from '@frontdoor/contract';
import { createContext, useContext } from 'react';
import type { Acts } from './useActs.ts';

export type Asking =
  | 'finish'
  | 'reopen'
  | 'urgency'
  | 'identity'
  | 'end-alarm'
  | 'patient-state'
  | 'birth-date'
  | 'read-out-code'
  | 'switches'
  | 'video'
  | 'test'
  | null;

/** The open request, and the one question that may stand in front of it. */
export type OpenRequest = {
  detail: Detail;
  acts: Acts;
  asking: Asking;
  /** What waits for a good answer to the question: a reply that is to be sent again (S17). */
  afterwards: (() => void) | null;
  /** The urgency that was pressed already, where it needs a reason. */
  wanted: Urgency | null;
  ask: (question: Asking, more?: { afterwards?: () => void; wanted?: Urgency }) => void;
};

export const RequestContext = createContext<OpenRequest | null>(null);

export function useOpenRequest(): OpenRequest {
  const open = useContext(RequestContext);
  if (!open) throw new Error('useOpenRequest is for what stands inside RequestPage');
  return open;
}
