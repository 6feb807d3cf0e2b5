import type { SaveTemplate, TemplatePreview } from '@frontdoor/contract';
import type { Deps } from '../../platform/deps.ts';
import type { Organisation } from '../surgeries/find.ts';
import { faultsOf, warningsOf } from './check.ts';
import { compose } from './compose.ts';
import { exampleFor } from './example.ts';
import { type Filling, fill } from './fill.ts';
import { textLength } from './text-length.ts';

type Given = Pick<SaveTemplate, 'name' | 'channel' | 'title' | 'body'>;

/** How a wording reads to whoever gets it, and what is to be said of it. Changes nothing. */
export function previewOf(
  deps: Pick<Deps, 'config' | 'clock' | 'calendar' | 'content'>,
  organisation: Organisation,
  given: Given,
): TemplatePreview {
  const { messages } = deps.content;
  const { title, body } = asSent(messages, given, exampleFor(deps, organisation, given.name));
  const text = given.channel === 'text' ? textLength(body) : null;
  return { title, body, text, warnings: warningsOf(messages, { body, text }), faults: faultsOf(given) };
}

/** An answer goes into the conversation as it is; what leaves as a message has its closing words. */
function asSent(
  messages: Deps['content']['messages'],
  { channel, title, body }: Given,
  filling: Filling,
): { title: string; body: string } {
  if (channel === 'reply') return { title, body: fill(body, filling) };
  const composed = compose(messages, { channel, title, body }, filling);
  return { title: composed.title, body: composed.paragraphs.join('\n\n') };
}
