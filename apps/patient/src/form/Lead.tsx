import type { ReadyPage } from '@frontdoor/questionnaire';
import type { FormProps } from './form-props.ts';
import { ReadBack } from './ReadBack.tsx';

/** What stands above the questions: how far, the heading where no question is it, the date of birth read back. */
export function Lead({ page, heading: Heading, progress, birthReadBack, notices }: FormProps) {
  const title = headline(page);
  return (
    <>
      <ReadBack progress={progress} birthReadBack={birthReadBack} />
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
