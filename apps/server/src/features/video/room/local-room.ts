import type { Line } from './line.ts';

/** Who is in a call just now, by id. */
type Inside = ReadonlySet<string>;

/** A call of which this process holds lines. What is true of it is in the database; this knows whom to tell. */
export class LocalRoom {
  readonly organisation: string;
  readonly call: string;
  readonly lines = new Set<Line>();
  /** How much news of the call was heard: what was read before the last of it is old. */
  news = 0;
  /** Somebody of the patient's side waits here, and is told how many come before them. */
  waiting = false;
  /** Somebody who is written down as there has no page just now. */
  lost = false;
  #inside: Promise<Inside> | null = null;

  constructor(organisation: string, call: string) {
    this.organisation = organisation;
    this.call = call;
  }

  /** Something about the call changed: nothing that was read of it holds any more. */
  heardNews(): void {
    this.news += 1;
    this.#inside = null;
  }

  /** Who is in, read once after each piece of news. */
  inside(read: () => Promise<Inside>): Promise<Inside> {
    const known = this.#inside ?? read();
    this.#inside = known;
    known.catch(() => {
      if (this.#inside === known) this.#inside = null;
    });
    return known;
  }

  /** The line by which a person is told things. */
  lineOf(person: string): Line | null {
    for (const line of this.lines) if (line.person === person && line.isReady) return line;
    return null;
  }
}
