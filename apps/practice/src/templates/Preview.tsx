import type { TemplateChannel, TemplatePreview } from '@frontdoor/contract';
import { sayFault } from '../api/say-fault.ts';
import { sayLength } from './template-words.ts';

/** What the patient would get, with made-up facts in the fields, and what is to be said of it. */
export function Preview({
  channel,
  preview,
  fault,
}: {
  channel: TemplateChannel;
  preview: TemplatePreview | undefined;
  fault: unknown;
}) {
  return (
    <section className="template-preview" aria-label="How it reads">
      <h3>How it reads</h3>
      {preview && (
        <>
          <div className={`template-sheet template-${channel}`}>
            {channel === 'email' && <p className="template-subject">{preview.title}</p>}
            <p>{preview.body}</p>
          </div>
          {preview.text && <p className="hint">{sayLength(preview.text)}</p>}
        </>
      )}
      {!preview && fault !== null && <p className="hint">It cannot be shown now. {sayFault(fault)}</p>}
      <div role="status">
        {preview && preview.faults.length > 0 && (
          <div className="trouble">
            <p>
              <strong>It cannot be saved like this:</strong>
            </p>
            <ul>
              {preview.faults.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </div>
        )}
        {preview?.warnings.map((words) => (
          <p key={words} className="warn">
            {words}
          </p>
        ))}
      </div>
    </section>
  );
}
