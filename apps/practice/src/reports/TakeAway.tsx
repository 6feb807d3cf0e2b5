import { useDesk } from '../desk/desk-context.ts';
import { type Asked, reportFiles } from './queries.ts';

/** What can be done with the figures besides reading them. Rows and the pack are a manager's to take out. */
export function TakeAway({ asked, onHoldBack }: { asked: Asked; onHoldBack: (hold: boolean) => void }) {
  const { slug, member } = useDesk();
  return (
    <div className="take-away">
      {/* Not a tick: it shows what the address says, and that may come a moment after the press. */}
      <button
        type="button"
        className="button-small print-none"
        aria-pressed={asked.heldBack}
        onClick={() => onHoldBack(!asked.heldBack)}
      >
        A copy for others: small numbers held back
      </button>
      {asked.heldBack && <p className="print-only">A copy for others. Small numbers are held back.</p>}
      <div className="take-away-acts print-none">
        <button type="button" className="button" onClick={() => window.print()}>
          Print
        </button>
        {member.role === 'manager' && (
          <>
            <a className="button" href={reportFiles.accessPack(slug, asked)} download>
              Access pack (PDF)
            </a>
            <a className="button" href={reportFiles.requests(slug, asked)} download>
              Every request (CSV)
            </a>
          </>
        )}
      </div>
      {member.role === 'manager' && (
        <p className="hint print-none">
          The access pack is for an inspection: hours, closures with their reasons, clocks met, first looks
          and red flags. “Every request” has one row for each, with times, kinds and bands, all numbers shown,
          and no name, number or word of anybody; the log keeps who took it and for which days.
        </p>
      )}
    </div>
  );
}
