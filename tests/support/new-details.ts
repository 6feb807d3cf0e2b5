import { aboutMe, answer, type Browser, type Form, rows, type Site, unsealed } from './patient-site.ts';

/** The pages of somebody of 68 who tells of a new email address, which is also how they are reached about it. */
export const newEmail: Record<string, Form> = {
  patient: aboutMe,
  details: { details: ['email'] },
  'new-contact': { newEmail: 'new@example.org', tellOld: 'yes' },
  words: { words: '' },
  contact: { phone: '', email: 'new@example.org', safe: ['email'], safeTimes: '' },
  about: { postcode: 'LS1 4DY', nhsNumber: '' },
};

/** Begins a form for new details; gives its address. */
export async function beginDetails(me: Browser, who: Form = { who: 'self' }): Promise<string> {
  return (await me.post('/elm-tree/details', who)).location.split('/').slice(0, 4).join('/');
}

/** Begins where the surgery's page leads for new details, answers page after page, and sends. */
export async function sendDetails(
  site: Site,
  me: Browser,
  pages: Record<string, Form>,
  who: Form = { who: 'self' },
) {
  const draft = await beginDetails(me, who);
  await answer(me, draft, pages);
  const sent = await me.post(`${draft}/check`, {});
  if (!sent.location.endsWith('/sent')) throw new Error(`Not sent: ${sent.status} ${sent.words}`);
  const request = (await rows(site, 'consultation')).find(({ submission }) => draft.endsWith(submission))!;
  return { draft, id: request.id, sent: sent.location };
}

/** What was sent about a request by one template: where to, and what it held. */
export async function sentAbout(site: Site, id: string, template: string) {
  return (await rows(site, 'delivery'))
    .filter((each) => each.consultation === id && each.template === template)
    .map(({ channel, recipient, content }) => ({ channel, recipient, ...unsealed(site, content) }));
}
