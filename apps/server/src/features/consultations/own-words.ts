import type { Content } from '@frontdoor/content';
import type { Detail } from '@frontdoor/contract';
import { nothingKnown, screen } from '@frontdoor/safety';
import { clinicianFirst } from './hidden.ts';

/** Nothing is known of whom a few words beside the answers are about: rules about others are tried as well. */
const authors = ['self', 'other'] as const;

/**
 * Words somebody wrote beside their answers, such as a need or a safe time, for who may not see a safeguarding flag: as
 * they are, because they say how to reach the patient, unless they are themselves what raised it (S27).
 */
export function ownWords({ rules }: Pick<Content, 'rules'>, text: string): string {
  const pieces = [{ field: 'beside', text }];
  const harm = authors.some((author) =>
    screen(rules, { pieces, facts: { ...nothingKnown, author } }).flags.some(
      ({ destination }) => destination === 'safeguarding',
    ),
  );
  return harm ? clinicianFirst : text;
}

/** The same for everything of that kind that a hidden request still shows. */
export function ownWordsIn(content: Pick<Content, 'rules'>, whole: Detail): Detail {
  const say = (text: string | null) => (text === null ? null : ownWords(content, text));
  const { requester, contact } = whole;
  return {
    ...whole,
    requester: requester && { ...requester, relation: ownWords(content, requester.relation) },
    contact: { ...contact, safeTimes: say(contact.safeTimes), place: say(contact.place) },
    preferredStaff: say(whole.preferredStaff),
    language: say(whole.language),
  };
}
