import { markWords } from './mark-words.ts';
import { useOpenRequest } from './request-context.ts';

/** The patient's words, the largest text of the request, under each question as it was asked (R38). */
export function Answers() {
  const { answers, flags } = useOpenRequest().detail;
  const flagWords = flags.map((flag) => flag.words);
  return (
    <dl className="answers">
      {answers.map(({ page, field, question, answer }) => (
        <div key={`${page}.${field}`}>
          <dt>{question}</dt>
          <dd>
            {markWords(answer, flagWords).map(({ text, marked }, place) =>
              marked ? <mark key={place}>{text}</mark> : text,
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
