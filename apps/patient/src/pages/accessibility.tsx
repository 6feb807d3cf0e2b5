import { renderToStaticMarkup } from 'react-dom/server';
import type { PageView } from '../view.ts';
import { column } from './form-page.tsx';

/** The accessibility statement of this deployment (R127). It changes with the surgery's name and phone only. */
export const accessibility: PageView<'accessibility'> = (_props, { surgery }) => ({
  title: 'Accessibility statement',
  main: column(
    renderToStaticMarkup(
      <>
        <h1 className="nhsuk-heading-l">Accessibility statement</h1>
        <p>We want as many people as possible to be able to use these pages. You should be able to:</p>
        <ul>
          <li>make the text twice as large without losing any of it</li>
          <li>use every page with a keyboard alone, by voice, or with a screen reader</li>
          <li>use every page on a narrow phone and on an old one, with scripts switched off</li>
          <li>take your time: nothing runs out while you write</li>
        </ul>
        <p>The words are kept as simple as we can make them.</p>
        <h2 className="nhsuk-heading-m">How accessible these pages are</h2>
        <p>
          They are made to meet the Web Content Accessibility Guidelines (WCAG) version 2.2, level AA. Every
          page is checked by a program each time it is changed. A program cannot find everything, so tell us
          what is hard for you.
        </p>
        <h2 className="nhsuk-heading-m">If you find it hard to use</h2>
        <p>
          You never have to use these pages. {surgery ? `Call us on ${surgery.phone}` : 'Call your surgery'}{' '}
          or come in: we will help you, or fill in the form with you. Tell us if you need large print, Easy
          Read, British Sign Language or another language.
        </p>
        <h2 className="nhsuk-heading-m">If you are not happy with our answer</h2>
        <p>
          The Equality and Human Rights Commission (EHRC) enforces the Public Sector Bodies (Websites and
          Mobile Applications) (No. 2) Accessibility Regulations 2018. Contact the{' '}
          <a href="https://www.equalityadvisoryservice.com">Equality Advisory and Support Service (EASS)</a>.
        </p>
        <h2 className="nhsuk-heading-m">Known limits</h2>
        <p>Photos and documents that people send are shown as they are: they have no description in words.</p>
      </>,
    ),
  ),
});
