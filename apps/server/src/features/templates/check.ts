import type { Messages } from '@frontdoor/content';
import type { SaveTemplate, TemplateField } from '@frontdoor/contract';
import { callBackWording } from './call-back.ts';
import { type Fields, fieldsFor, inTitles } from './fields.ts';
import { fieldsIn } from './fill.ts';
import { type TextLength, unicodeIn } from './text-length.ts';

type Given = Pick<SaveTemplate, 'name' | 'channel' | 'title' | 'body'>;

/** GOV.UK Notify refuses a text of more than 918 characters. The rest is for what fields and the closing words become. */
const longestText = 600;

/** What stops a wording from being saved, each with its cure. What it says of health is the practice's to judge. */
export function faultsOf(given: Given): string[] {
  const known = fieldsFor(given.name, given.channel);
  if (!known) return ['Frontdoor sends no message of this name'];
  return [
    ...titleFaults(given),
    ...fieldFaults(given.body, known),
    ...(given.channel === 'reply' ? [] : linkFaults(given.body)),
    ...lengthFaults(given),
  ];
}

function titleFaults({ channel, title }: Given): string[] {
  if (channel === 'text') return [];
  if (title === '')
    return [channel === 'email' ? 'Enter the subject of the email' : 'Enter what this answer is called'];
  if (channel === 'reply' || fieldsIn(title).every((name) => isIn(inTitles, name))) return [];
  return ['The subject can hold {{surgery}} and no other field: it is seen on a locked screen'];
}

function fieldFaults(body: string, { fields, required }: Fields): string[] {
  const used = fieldsIn(body);
  const unknown = used.filter((name) => !isIn(fields, name));
  const missing = required.filter((name) => !used.includes(name));
  const rest = body.replace(/\{\{[^{}]*\}\}/g, '');
  return [
    ...unknown.map((name) => `There is no field {{${name}}} here. Use ${sayFields(fields)}`),
    ...missing.map((name) => `Put {{${name}}} into the wording`),
    ...(/\{\{|\}\}/.test(rest) ? ['A field is written with two brackets on each side, as {{surgery}}'] : []),
  ];
}

/** Phones make a link of "elm-tree.nhs.uk" and "my.surgery" too: new endings come every year, so any could be one. */
const address = /https?:\/\/|www\.|[\p{L}\p{N}-]\.\p{L}{2,}/iu;
const titled = /\b(?:Dr|Mr|Mrs|Ms|Prof|St)\.(?=\p{Lu})/gu;
/** "today.Please" */
const twoSentences = /\p{Ll}\.\p{Lu}\p{Ll}/u;

/** What an address of a website can hide behind is none: "evil.com/a@you". */
const mailAddress = /[^\s/:@]+@[^\s/@]+/g;

/** Patients learn to trust one link, which asks for a date of birth; any other could be anybody's. */
function linkFaults(body: string): string[] {
  const words = body.replace(mailAddress, '').replace(titled, '$& ').split(/\s+/);
  const found = words.find((word) => address.test(word));
  if (!found) return [];
  const or = twoSentences.test(found) ? ', or put a space after its full stop' : '';
  return [`Take out ${found}${or}: the only link in a message is {{link}}`];
}

function lengthFaults({ channel, body }: Given): string[] {
  if (channel !== 'text' || body.length <= longestText) return [];
  return [`Shorten it to ${longestText} characters: a longer text message is not delivered`];
}

function isIn(fields: readonly TemplateField[], name: string): boolean {
  return (fields as readonly string[]).includes(name);
}

function sayFields(fields: readonly TemplateField[]): string {
  return fields.map((name) => `{{${name}}}`).join(', ');
}

/**
 * What to know before a wording is saved or an answer sent; none of it stops anybody.
 * @param body the wording as it is sent, its fields filled in
 * @param text how long it is, for a text
 */
export function warningsOf(
  { callBack }: Pick<Messages, 'callBack'>,
  { body, text }: { body: string; text: TextLength | null },
): string[] {
  return [
    ...callBackWording(body, callBack).map(
      (sentence) =>
        `“${sentence}” asks the patient to contact you again another day. The contract does not count that as an answer: say what you will do, and by when`,
    ),
    ...(text ? lengthWarnings(body, text) : []),
  ];
}

function lengthWarnings(body: string, { characters, parts, unicode }: TextLength): string[] {
  const letters = unicode ? unicodeIn(body).slice(0, 10).join(' ') : '';
  return [
    ...(parts > 1 ? [`${characters} characters: it is sent, and paid for, as ${parts} texts`] : []),
    ...(unicode
      ? [`These letters make it longer to send: ${letters}. Without them one text holds 160, with them 70`]
      : []),
  ];
}
