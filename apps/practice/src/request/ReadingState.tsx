import { useOpenRequest } from './request-context.ts';
import { sayNotRead } from './say-flag.ts';

/**
 * What the rules made of it (S5): flagged, read and nothing matched, or not read and why. A photo can be unread beside
 * words that were flagged. That nothing matched is never called safe.
 */
export function ReadingState() {
  const { row, notRead } = useOpenRequest().detail;
  if (row.hidden) return null;
  const unread = sayNotRead(notRead);
  return (
    <>
      {row.flagLevel && <span className={`chip chip-${row.flagLevel}`}>Flagged</span>}
      {!row.flagLevel && !unread && <span className="chip">Read by rules: nothing matched</span>}
      {unread && <span className="chip chip-amber">{unread}</span>}
    </>
  );
}
