import { useOpenRequest } from './request-context.ts';
import { sayNeeds } from './say-contact.ts';

/** The amber bar under the name: what binds everyone who answers. Also who wrote it and where the patient is. */
export function Needs() {
  const { detail } = useOpenRequest();
  const needs = sayNeeds(detail);
  const { requester, contact } = detail;
  return (
    <>
      {needs.length > 0 && <p className="needs-bar">{needs.join('. ')}.</p>}
      {requester && (
        <p className="request-writer">
          Written by {requester.name}, {requester.relation}
          {requester.agreement && `. ${requester.agreement}`}
        </p>
      )}
      {contact.place && <p className="request-writer">Where the patient is now: {contact.place}</p>}
    </>
  );
}
