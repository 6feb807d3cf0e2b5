import type { AnsweredQuestion } from '@frontdoor/contract';
import { markWords } from './mark-words.ts';
import { useOpenRequest } from './request-context.ts';

/** Pages about the person rather than the problem: their gist stands in the header already. */
const aboutThePerson = ['who', 'carer', 'patient', 'kind', 'contact', 'about', 'needs', 'send-now'];

const isAboutPerson = ({ page }: AnsweredQuestion) => aboutThePerson.includes(page);

/** The patient's words, the largest text of the request, under each question as it was asked (R38). */
export function Answers() {
  const { answers } = useOpenRequest().detail;
  return <AnswerList answers={answers.filter((answer) => !isAboutPerson(answer))} />;
}

/** The rest of what was asked, one press away, so that the problem stands first. */
export function AnswersAboutPerson() {
  const { answers } = useOpenRequest().detail;
  const about = answers.filter(isAboutPerson);
  if (about.length === 0) return null;
  return (
    <details className="about-person" open={about.length === answers.length}>
      <summary>Who, contact and needs, as answered ({about.length})</summary>
      <AnswerList answers={about} />
    </details>
  );
}

function AnswerList({ answers }: { answers: AnsweredQuestion[] }) {
  const { flags } = useOpenRequest().detail;
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
