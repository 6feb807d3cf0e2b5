import type { Chat, ChatLine, SaidInChat, VideoOnPage } from '@frontdoor/contract';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type Answer, ask } from '../engine/ask.ts';

export type ChatHere = {
  lines: ChatLine[];
  /** How many of the others' lines came since the chat was last open. */
  unread: number;
  /** Told aloud when it changes. */
  news: string;
  /** What to do now, where the words may tell of danger. */
  adviceHref: string | null;
  /** @returns what went wrong, in words; null when it was sent */
  say(submission: string, text: string): Promise<string | null>;
  send(file: File): Promise<string | null>;
  filesHref: string;
};

const notSent = 'This was not sent. Check your connection and try again, or say it.';

/**
 * The thread of the request as it stands in the call.
 *
 * @param thread counts what is new there: it is fetched again whenever this changes
 * @param open whether it is being read
 */
export function useChat(at: VideoOnPage['chat'], thread: number, open: boolean): ChatHere {
  const [lines, setLines] = useState<ChatLine[]>([]);
  const [adviceHref, setAdviceHref] = useState<string | null>(null);
  const [news, setNews] = useState('');
  const seen = useRef<Set<string> | null>(null);
  const read = useRef(new Set<string>());
  const [unread, setUnread] = useState(0);

  const take = useCallback((fresh: ChatLine[]) => {
    setLines(fresh);
    const theirs = fresh.filter(({ mine }) => !mine);
    // What stood there before the call is no news.
    if (seen.current === null) seen.current = new Set(theirs.map(({ id }) => id));
    const unseen = theirs.filter(({ id }) => !seen.current!.has(id));
    setUnread(unseen.length);
    const last = unseen[unseen.length - 1];
    if (last !== undefined) setNews(`New message from ${last.from}.`);
  }, []);

  const href = at?.href;
  useEffect(() => {
    if (href === undefined) return;
    let gone = false;
    void ask<Chat>(href, 'GET').then((got) => {
      if (!gone && got.ok) take(got.body.lines);
    });
    return () => {
      gone = true;
    };
  }, [href, thread, take]);

  const readHref = at?.readHref;
  useEffect(() => {
    if (!open) return;
    const fresh = lines.some(({ id, mine }) => !mine && !read.current.has(id));
    read.current = new Set(lines.map(({ id }) => id));
    seen.current = new Set(read.current);
    setUnread(0);
    // Only what was on the screen is read: the rest is told again when the call is over.
    if (fresh && readHref) void ask(readHref, 'POST', {});
  }, [open, lines, readHref]);

  const told = useCallback(
    (answer: Answer<SaidInChat>): string | null => {
      if (!answer.ok) return answer.says ?? notSent;
      // A session that has ended shows nothing, though what was said was taken.
      if (answer.body.lines.length > 0) take(answer.body.lines);
      if (answer.body.adviceHref) setAdviceHref(answer.body.adviceHref);
      return null;
    },
    [take],
  );

  return {
    lines,
    unread,
    news,
    adviceHref,
    filesHref: at?.filesHref ?? '',
    say: async (submission, text) => told(await ask(href!, 'POST', { submission, text })),
    async send(file) {
      const form = new FormData();
      form.append('photos', file);
      form.append('notIntimate', 'yes');
      return told(await ask(at!.filesHref!, 'POST', form));
    },
  };
}
