import { isRead } from '@frontdoor/content/free-text';
import { useEffect, useState } from 'react';
import type { FormProps, Live } from '../form/form-props.ts';
import { textOf, typedIn } from '../form/typed-in.ts';
import { readWith } from './read-with.ts';
import { whenIdle } from './when-idle.ts';

/** Nothing is read before the writer rests so long. Milliseconds. */
const rest = 400;

/**
 * The boxes whose words may need help now, as they are typed. What stood in them when the page came was read by the
 * server already. Whatever goes wrong, nothing is shown and the form goes on: the server reads everything all the same.
 */
export function useReading({ page, facts, typed: given }: FormProps, live: Live | undefined): string[] {
  const [warned, setWarned] = useState<string[]>([]);

  useEffect(() => {
    const boxes = page.fields.filter(isRead).map(({ id }) => id);
    if (!live?.openReader || !facts || boxes.length === 0) return;
    const { form, now, openReader } = live;
    const reader = readWith(openReader, (fields) =>
      setWarned((before) => (before.join() === fields.join() ? before : fields)),
    );
    let resting: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      const typed = typedIn(form);
      reader.read({ pieces: boxes.map((field) => ({ field, text: textOf(typed, field) })), facts });
    };
    const typing = ({ target }: Event) => {
      if (!boxes.includes((target as HTMLInputElement).name)) return;
      clearTimeout(resting);
      resting = setTimeout(read, rest);
    };
    form.addEventListener('input', typing);
    const idle = whenIdle(reader.begin);
    // Typed before the script arrived.
    if (boxes.some((field) => textOf(now, field) !== textOf(given, field))) read();
    return () => {
      form.removeEventListener('input', typing);
      clearTimeout(resting);
      idle.cancel();
      reader.end();
    };
  }, [page, facts, given, live]);

  return warned;
}
