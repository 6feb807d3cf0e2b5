import type { Detail, OutreachShown } from '@frontdoor/contract';
import { Link } from 'react-router';
import { useNow } from '../controls/useNow.ts';
import { useDesk } from '../desk/desk-context.ts';
import { sayDayTime } from '../wording/times.ts';
import { AskedAnswers } from './AskedAnswers.tsx';
import { useOpenRequest } from './request-context.ts';
import { sayAsked } from './say-asked.ts';

/** What the practice asked, by whom and until when, and what came of it; nothing for a patient's own request. */
export function AskedPart() {
  const { outreach, row, messages } = useOpenRequest().detail;
  if (outreach === null || row.hidden) return null;
  return (
    <section className="asked" aria-label="What we asked">
      <WhatWasAsked outreach={outreach} takenBack={isTakenBack(messages)} />
      <AskedAnswers outreach={outreach} />
    </section>
  );
}

/** Our first message went nowhere; whatever was written since stands in the conversation. */
function isTakenBack(messages: Detail['messages']): boolean {
  return messages.find(({ kind }) => kind === 'to-patient')?.takenBack ?? false;
}

function WhatWasAsked({ outreach, takenBack }: { outreach: OutreachShown; takenBack: boolean }) {
  const { slug } = useDesk();
  const now = useNow();
  const { startedBy, startedAt, batch, questionnaire } = outreach;
  return (
    <>
      <p>
        <strong>We began this.</strong> {startedBy}, {sayDayTime(startedAt, now)}
        {batch && (
          <>
            , with a list: <Link to={`/${slug}/many/${batch.id}`}>{batch.title}</Link>
          </>
        )}
        {questionnaire && ` · ${questionnaire.title}, version ${questionnaire.version}`}
      </p>
      <p className="hint">{sayAsked(outreach, now, takenBack)}</p>
    </>
  );
}
