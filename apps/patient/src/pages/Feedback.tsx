import type { PageProps } from '@frontdoor/contract';
import { Button, ErrorSummary, Radios, Textarea } from 'nhsuk-react-components';
import { textOf } from '../form/typed-in.ts';

const answers = ['Very good', 'Good', 'Neither good nor poor', 'Poor', 'Very poor', 'I do not know'];

/** What is wrong with it, on top of the page, as with every form. */
export function FeedbackFault({ feedback }: Pick<PageProps['conversation'], 'feedback'>) {
  if (!feedback?.error) return null;
  return (
    <ErrorSummary>
      <ErrorSummary.Title>There is a problem</ErrorSummary.Title>
      <ErrorSummary.List>
        <ErrorSummary.ListItem href={chosen(feedback.typed) === '' ? '#answer-1' : '#words'}>
          {feedback.error}
        </ErrorSummary.ListItem>
      </ErrorSummary.List>
    </ErrorSummary>
  );
}

/** "What did you think?", once a request is finished (R79). It works without a script and takes none along. */
export function Feedback({ feedback }: Pick<PageProps['conversation'], 'feedback'>) {
  if (!feedback) return null;
  const { action, typed, error } = feedback;
  const atAnswer = error !== null && chosen(typed) === '';
  return (
    <form method="post" action={action} className="fd-part" noValidate>
      <h2 className="nhsuk-heading-m">What did you think?</h2>
      <Radios
        id="answer"
        name="answer"
        legend="How was our service this time?"
        legendProps={{ size: 's' }}
        error={atAnswer ? error : undefined}
      >
        {answers.map((label, place) => (
          <Radios.Item
            key={label}
            id={`answer-${place + 1}`}
            value={String(place + 1)}
            defaultChecked={chosen(typed) === String(place + 1)}
          >
            {label}
          </Radios.Item>
        ))}
      </Radios>
      <Textarea
        id="words"
        name="words"
        rows={4}
        label="Tell us why (optional)"
        labelProps={{ size: 's' }}
        hint="We do not answer what you write here. To ask us for help, write us a message."
        defaultValue={textOf(typed, 'words')}
        error={error !== null && !atAnswer ? error : undefined}
      />
      <Button secondary>Send what I think</Button>
    </form>
  );
}

const chosen = (typed: NonNullable<PageProps['conversation']['feedback']>['typed']) =>
  textOf(typed, 'answer');
