import type { ReadyPage } from '@frontdoor/questionnaire';
import { InsetText } from 'nhsuk-react-components';
import type { FormProps } from './form-props.ts';
import { sayProgress } from './say-progress.ts';

/** What stands above the questions: how far, the heading where no question is it, the date of birth read back. */
export function Lead({ page, heading: Heading, progress, birthReadBack, notices }: FormProps) {
  const title = headline(page);
  return (
    <>
      {progress ? <p className="fd-progress">{sayProgress(progress)}</p> : null}
      {birthReadBack ? (
        <InsetText className="fd-read-back">
          <p>
            The patient’s date of birth: <strong>{birthReadBack.words}</strong>.{' '}
            <a href={birthReadBack.changeHref}>
              Change<span className="nhsuk-u-visually-hidden"> the date of birth</span>
            </a>
          </p>
        </InsetText>
      ) : null}
      {title === undefined ? null : (
        <Heading className={Heading === 'h1' ? 'nhsuk-heading-l' : 'nhsuk-heading-m'}>{title}</Heading>
      )}
      {notices.map((notice) => (
        <p key={notice} className="fd-notice">
          <strong>{notice}</strong>
        </p>
      ))}
      {page.intro.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </>
  );
}

/** The heading that no question carries: the page's own, or the words of its photo field. */
export function headline(page: ReadyPage): string | undefined {
  return page.title ?? page.fields.find((field) => field.kind === 'files')?.label;
}
