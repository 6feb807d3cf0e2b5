import type { PageProps } from '@frontdoor/contract';
import { Button } from 'nhsuk-react-components';
import { renderToStaticMarkup } from 'react-dom/server';
import type { PageView } from '../view.ts';
import { column, urgentStrip } from './form-page.tsx';

const title = 'Press Continue to go on';

/** Many forms were begun from one place: one press more, no puzzle, and nobody is turned away (R8, R18). */
export const pressOn: PageView<'pressOn'> = (props, frame) => ({
  title,
  back: props.back,
  main: column(renderToStaticMarkup(<PressOn {...props} />), urgentStrip(frame)),
});

function PressOn({ action, typed, ticket }: PageProps['pressOn']) {
  return (
    <>
      <h1 className="nhsuk-heading-l">{title}</h1>
      <p>
        Many forms were started from your internet connection in the last hour. That is fine: other people may
        share it.
      </p>
      <p>Your answer is kept. There is nothing else to do.</p>
      <form method="post" action={action}>
        {Object.entries(typed).flatMap(([name, value]) =>
          [value].flat().map((each) => <input key={name + each} type="hidden" name={name} value={each} />),
        )}
        <input type="hidden" name="ticket" value={ticket} />
        <Button>Continue</Button>
      </form>
    </>
  );
}
