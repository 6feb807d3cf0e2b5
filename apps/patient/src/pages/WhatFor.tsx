import type { HelpNow } from '@frontdoor/contract';
import { telHref } from './tel.ts';

/** What the form is for and what it is not for: R21's fixed minimum, in R22's words while closed. */
export function WhatFor({ help }: { help: HelpNow }) {
  return (
    <>
      <h2 className="nhsuk-heading-m">What the online form is for</h2>
      <p>You can use it for yourself, for your child or for someone you care for:</p>
      <ul>
        <li>to tell us about a health problem, new or old</li>
        <li>to ask a question</li>
        <li>to tell us more about something we know about</li>
        <li>to ask about your medicines</li>
        <li>for fit notes (sick notes), letters, referrals and test results</li>
      </ul>
      <h2 className="nhsuk-heading-m">Do not use the online form if it is urgent</h2>
      <Instead help={help} />
    </>
  );
}

function Instead({ help }: { help: HelpNow }) {
  if (help.at === '111')
    return (
      <p>
        Nobody reads it while we are closed. If you need help before we open, go to{' '}
        <a href="https://111.nhs.uk">111.nhs.uk</a> or call <a href="tel:111">111</a>. If it is an emergency,
        call <a href="tel:999">999</a> or go to A&amp;E.
      </p>
    );
  if (help.at === 'cover')
    return (
      <p>
        Nobody here reads it now. If you need help today, call {help.by} on{' '}
        <a href={telHref(help.number)}>{help.number}</a>. If it is an emergency, call{' '}
        <a href="tel:999">999</a> or go to A&amp;E.
      </p>
    );
  return (
    <p>
      If you need help today, call us or visit the surgery. If it is an emergency, call{' '}
      <a href="tel:999">999</a> or go to A&amp;E.
    </p>
  );
}
