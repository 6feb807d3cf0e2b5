import phrases from '@frontdoor/content/wording/phrases.json' with { type: 'json' };
import type { PageProps } from '@frontdoor/contract';
import { Button } from 'nhsuk-react-components';
import { renderToStaticMarkup } from 'react-dom/server';
import { ReadBack } from '../form/ReadBack.tsx';
import type { PageView } from '../view.ts';
import { CareCard } from './CareCard.tsx';
import { column, deleteLink } from './form-page.tsx';
import { Picture } from './Picture.tsx';

const questions = {
  self: 'Is any of this happening to you now?',
  child: 'Is any of this happening to your child now?',
  other: 'Is any of this happening to them now?',
};

/** The emergency list (R19): each item is a button as wide as the page, so that choosing is one tap. */
export const emergency: PageView<'emergency'> = (props) => ({
  title: questions[props.forWhom],
  back: props.back,
  exitHref: props.exitHref,
  main: column(renderToStaticMarkup(<EmergencyList {...props} />), deleteLink(props.deleteHref)),
});

function EmergencyList({ items, forWhom, action, progress, birthReadBack }: PageProps['emergency']) {
  return (
    <>
      <ReadBack progress={progress} birthReadBack={birthReadBack} />
      <h1 className="nhsuk-heading-l">{questions[forWhom]}</h1>
      <p>{phrases.emergencyList.intro}</p>
      <form method="post" action={action}>
        <CareCard urgency="emergency" title={phrases.emergencyList.title} level="h2">
          <ul className="fd-emergencies">
            {items.map((item) => (
              <li key={item.id}>
                <button className="fd-emergency" type="submit" name="emergency" value={item.id}>
                  <Picture name={item.picture} />
                  <span>{item.words}</span>
                </button>
              </li>
            ))}
          </ul>
        </CareCard>
        <h2 className="nhsuk-heading-m">If none of these is happening</h2>
        <Button name="emergency" value="none">
          Continue
        </Button>
      </form>
    </>
  );
}
