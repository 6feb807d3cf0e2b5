import { renderToStaticMarkup } from 'react-dom/server';
import type { PageView } from '../view.ts';
import { column } from './form-page.tsx';

/** Choose a surgery; shown where a server holds more than one. */
export const surgeries: PageView<'surgeries'> = (props) => ({
  title: 'Choose your surgery',
  main: column(
    renderToStaticMarkup(
      <>
        <h1 className="nhsuk-heading-l">Choose your surgery</h1>
        <ul className="fd-choices">
          {props.surgeries.map((surgery) => (
            <li key={surgery.href}>
              <a className="fd-choice" href={surgery.href}>
                <strong>{surgery.name}</strong>
                <span>{surgery.town}</span>
              </a>
            </li>
          ))}
        </ul>
      </>,
    ),
  ),
});
