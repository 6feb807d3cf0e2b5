/** Wrong dates of birth on one link: from one device, or from one internet address. */
export type Tried = { wrong: number; pausedUntil: number | null };

/** S21: so many wrong tries pause this link on this device, never the patient. */
export const triesByDevice = 5;
/**
 * A device is known by its cookie, and whoever throws it away is a new one. So an address is counted too, and loosely:
 * a whole household may share it.
 */
export const triesByAddress = 20;
/**
 * So many wrong dates on one link, whoever gave them, are no slips of the finger: the link ends, staff are told, and the
 * next message brings another. Without an end, a stolen link could be tried from ever new addresses for as long as it
 * lives.
 */
export const triesByLink = 50;
const pause = 60 * 60_000;

export const never: Tried = { wrong: 0, pausedUntil: null };

/** Whether these tries are paused at `now` (ms since 1970). */
export function isPaused({ pausedUntil }: Tried, now: number): boolean {
  return pausedUntil !== null && now < pausedUntil;
}

/** Counts one more wrong try; reaching the limit pauses for an hour, after which counting begins anew. */
export function oneMoreWrong(tried: Tried, limit: number, now: number): Tried {
  const before = tried.pausedUntil === null ? tried.wrong : 0;
  const wrong = before + 1;
  return wrong < limit ? { wrong, pausedUntil: null } : { wrong, pausedUntil: now + pause };
}

/**
 * The same for whoever tried at all: from the limit on each wrong try pauses for an hour, however long ago the others
 * were, so that ever new devices and addresses bring one more try an hour and not as many again.
 */
export function oneMoreOfAll({ wrong: before }: Tried, limit: number, now: number): Tried {
  const wrong = before + 1;
  return { wrong, pausedUntil: wrong < limit ? null : now + pause };
}
