import { useDesk } from '../desk/desk-context.ts';
import { usePreview } from '../templates/queries.ts';
import { directsTo111 } from './directs-to-111.ts';

/** What sounds like no answer the contract accepts (R59, R60). It is said while somebody writes, and stops nobody. */
export function WordingWarnings({ words }: { words: string }) {
  const { slug, practice } = useDesk();
  const { data } = usePreview(slug, { name: 'answer', channel: 'reply', title: 'answer', body: words });
  const warnings = words.trim() === '' ? [] : (data?.warnings ?? []);
  return (
    <div role="status">
      {warnings.map((warning) => (
        <p key={warning} className="warn">
          {warning}
        </p>
      ))}
      {practice.open && directsTo111(words) && (
        <p className="warn">
          This sends them to 111 while you are open. The contract asks you to answer yourselves in core hours.
          As advice for when it gets worse or you are closed it is right: say so.
        </p>
      )}
    </div>
  );
}
