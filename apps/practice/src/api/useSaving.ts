import { useState } from 'react';
import { post, Refused } from './client.ts';
import { sayFault } from './say-fault.ts';

export type Wrong = {
  /** What went wrong as a whole; null when nothing did. */
  trouble: string | null;
  /** What is wrong with each field, by its path in the body. */
  errors: Record<string, string>;
};

export type Saving = Wrong & {
  pending: boolean;
  /** Posts a change and gives what was answered; null when it was not kept. What was typed is the caller's, and stays. */
  save<Answer>(address: string, body: object): Promise<Answer | null>;
  forget(): void;
};

const nothingWrong: Wrong = { trouble: null, errors: {} };

/**
 * Sends changes one at a time. Takes what is said above the marked fields, and what to do when something was refused,
 * before it can be sent again: somebody else may have changed it meanwhile.
 */
export function useSaving(
  marked = 'Not saved yet. Put right what is marked.',
  onRefused: () => Promise<void> = async () => {},
): Saving {
  const [pending, setPending] = useState(false);
  const [wrong, setWrong] = useState(nothingWrong);
  return {
    pending,
    ...wrong,
    async save<Answer>(address: string, body: object) {
      setPending(true);
      setWrong(nothingWrong);
      try {
        return await post<Answer>(address, body);
      } catch (fault) {
        setWrong(wrongOf(fault, marked));
        if (fault instanceof Refused) await onRefused();
        return null;
      } finally {
        setPending(false);
      }
    },
    forget: () => setWrong(nothingWrong),
  };
}

/** A fault in words: of single fields where the server names them, of the whole where it does not. */
export function wrongOf(fault: unknown, marked: string): Wrong {
  if (!(fault instanceof Refused) || fault.problem.status !== 422 || !fault.problem.errors?.length)
    return { trouble: sayFault(fault), errors: {} };
  const errors = fault.problem.errors.map(({ path, message }) => [path, message]);
  return { trouble: marked, errors: Object.fromEntries(errors) };
}

/** Faults below a path, as paths of their own: `specialDays.2.date` below `specialDays.2` is `date`. */
export function errorsBelow(errors: Record<string, string>, path: string): Record<string, string> {
  const below = `${path}.`;
  return Object.fromEntries(
    Object.entries(errors)
      .filter(([key]) => key.startsWith(below))
      .map(([key, message]) => [key.slice(below.length), message]),
  );
}
