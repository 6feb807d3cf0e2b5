import type { ClosureNotice } from '@frontdoor/contract';
import { useState } from 'react';
import { Fetched } from '../controls/Fetched.tsx';
import { useNow } from '../controls/useNow.ts';
import { useTitle } from '../controls/useTitle.ts';
import { AnswerDialog } from './AnswerDialog.tsx';
import { NoticeLine } from './NoticeLine.tsx';
import { useOversightFacts } from './oversight-context.ts';
import { useClosureInbox } from './queries.ts';

/** Closures within core hours that practices told the commissioner of: what has no answer first (R9, R11). */
export function ClosureInboxPage() {
  const { slug, member } = useOversightFacts();
  useTitle(`Closures · ${member.name}`);
  const now = useNow();
  const query = useClosureInbox(slug);
  const [answering, setAnswering] = useState<ClosureNotice | null>(null);
  const lines = (notices: ClosureNotice[]) => (
    <ul className="lines">
      {notices.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} now={now} onAnswer={() => setAnswering(notice)} />
      ))}
    </ul>
  );
  return (
    <>
      <Fetched query={query} what="closures">
        {({ items }) => {
          const waiting = items.filter(({ answer }) => answer === null);
          const answered = items.filter(({ answer }) => answer !== null);
          return (
            <>
              <section>
                <h2>Without an answer</h2>
                {waiting.length > 0 ? (
                  lines(waiting)
                ) : (
                  <p>
                    Every closure has an answer. New ones stand here when a practice closes within core hours.
                  </p>
                )}
              </section>
              <section>
                <h2>Answered in the last 12 months</h2>
                {answered.length > 0 ? lines(answered) : <p>None yet.</p>}
              </section>
            </>
          );
        }}
      </Fetched>
      <AnswerDialog notice={answering} onClose={() => setAnswering(null)} />
    </>
  );
}
