import { expect } from 'vitest';
import {
  type Answer,
  aboutMe,
  answer,
  type Browser,
  begin,
  type Form,
  healthProblem,
  rows,
  type Site,
} from './patient-site.ts';

/** What the short page after advice asks. */
export const short: Form = { name: 'Alan Whitcombe', phone: '07700 900123', place: 'At home, 12 Elm Road' };

export type Writing = ReturnType<typeof writingAs>;

/** Somebody who fills in the form, as far as a test wants, and what then stands in the surgery. */
export function writingAs(site: Site, me: Browser) {
  /** Up to a page, then that page's answer; gives where it leads. */
  async function write(page: string, form: Form, before: Record<string, Form> = {}, who?: Form) {
    const draft = await begin(me, who);
    const way: Record<string, Form> = {
      patient: aboutMe,
      emergency: { emergency: 'none' },
      kind: { kind: 'health-problem' },
      words: healthProblem.words!,
      course: healthProblem.course!,
      wanted: healthProblem.wanted!,
      ...before,
    };
    const order = [
      ...(who ? ['carer'] : []),
      'patient',
      'emergency',
      'kind',
      'pregnancy',
      'words',
      'category',
    ];
    order.push('medicine', 'course', 'wanted', 'photos', 'contact', 'about', 'needs');
    for (const each of order.slice(0, order.indexOf(page))) {
      const given = way[each];
      if (given) await answer(me, draft, { [each]: given });
    }
    return { draft, led: await me.post(`${draft}/${page}`, form) };
  }

  /** Words that call for advice, the advice, an answer to it, and the short page: all of it. */
  async function send(draft: string, choice: string, form: Form = short): Promise<Answer> {
    expect((await me.post(`${draft}/advice`, { choice })).location).toBe(`${draft}/send-now`);
    const sent = await me.post(`${draft}/send-now`, form);
    expect(sent.location).toBe(`${draft}/sent`);
    return me.get(sent.location);
  }

  const requestOf = async (draft: string) =>
    (await rows(site, 'consultation')).find(({ submission }) => draft.endsWith(submission))!;
  const flagsOf = async (draft: string) => {
    const { id } = await requestOf(draft);
    return (await rows(site, 'flag')).filter(({ consultation }) => consultation === id);
  };
  return { write, send, requestOf, flagsOf };
}
