import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';

/** What has just been done, and how to take it back while the server still holds it (null: it went at once). */
export type Sent = {
  /** "Sent to Alan Whitcombe." */
  told: string;
  held: Held | null;
};

export type Held = {
  slug: string;
  id: string;
  message: string;
  holdMs: number;
  /** Puts the words back where they were written, and says where: "Your words are in the answer box again." */
  giveBack: () => string;
};

type SentState = { sent: Sent | null; show: (sent: Sent | null) => void };

const SentContext = createContext<SentState>({ sent: null, show: () => {} });

export const useSent = () => useContext(SentContext);

/** Stands above the single request, so that "Undo" is still there after moving on to the next one. */
export function SentProvider({ children }: { children: ReactNode }) {
  const [sent, show] = useState<Sent | null>(null);
  const state = useMemo(() => ({ sent, show }), [sent]);
  return <SentContext value={state}>{children}</SentContext>;
}
