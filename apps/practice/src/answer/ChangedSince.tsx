import { useDesk } from '../desk/desk-context.ts';
import { useOpenRequest } from '../request/request-context.ts';
import { sayTime } from '../wording/times.ts';
import { useDraft } from './drafts.ts';

/** What others did while the words were being written: shown beside them before they are sent. */
export function ChangedSince() {
  const { slug, user } = useDesk();
  const { timeline, row } = useOpenRequest().detail;
  const [draft] = useDraft(slug, row.id);
  const since = draft.seen === null ? [] : timeline.slice(draft.seen).filter(({ who }) => who !== user.name);
  return (
    <div role="status">
      {since.length > 0 && (
        <p className="changed-since">
          <strong>Since you began writing:</strong>{' '}
          {since.map(({ at, who, what }) => `${what}, ${who}, ${sayTime(at)}`).join('; ')}
        </p>
      )}
    </div>
  );
}
