import type { Frame, PageProps } from '@frontdoor/contract';
import { Said } from './Said.tsx';

type Props = Pick<PageProps['conversation'], 'asked' | 'noReplies' | 'reply'>;

/** What the surgery asked, and by when; the way to its questions. Nothing once it was answered, or is over. */
export function AskedHere({ asked }: Pick<Props, 'asked'>) {
  if (asked === null || asked.answered || asked.over) return null;
  const { questionsHref, by } = asked;
  if (questionsHref === null && by === null) return null;
  return (
    <div className="fd-part">
      {by === null ? null : <p>Please answer by {by}.</p>}
      {questionsHref === null ? null : (
        <p>
          <a className="nhsuk-button" href={questionsHref}>
            Answer our questions
          </a>
        </p>
      )}
    </div>
  );
}

/** Instead of the box to write in: why there is none, and what was typed where it was switched off meanwhile (R77). */
export function NoReplies({ noReplies, reply, surgery }: Props & { surgery: Frame['surgery'] }) {
  if (noReplies === null) return null;
  const typed = typeof reply.typed.text === 'string' ? reply.typed.text.trim() : '';
  return (
    <div className="fd-part" id="text">
      <h2 className="nhsuk-heading-m">To reach the surgery</h2>
      <p>
        <Said words={noReplies} surgery={surgery} />
      </p>
      {surgery ? (
        <p>
          <a href={`/${surgery.slug}`}>Go to our online form</a>
        </p>
      ) : null}
      {typed === '' ? null : (
        <>
          <p>This was not sent:</p>
          <blockquote className="fd-typed">{typed}</blockquote>
        </>
      )}
    </div>
  );
}
