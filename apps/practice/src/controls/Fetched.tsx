import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { sayFault } from '../api/say-fault.ts';

/** What was fetched for a page; while it is not there, that it comes, or what went wrong with a way to try again. */
export function Fetched<Data>({
  query: { data, error, refetch },
  what,
  children,
}: {
  query: UseQueryResult<Data>;
  /** What is fetched, to follow "The": "figures". */
  what: string;
  children: (data: Data) => ReactNode;
}) {
  if (data !== undefined) return children(data);
  if (!error) return <p aria-busy="true">Fetching the {what}…</p>;
  return (
    <div role="alert">
      <p className="trouble">
        The {what} could not be fetched. {sayFault(error)}
      </p>
      <button type="button" className="button" onClick={() => void refetch()}>
        Try again
      </button>
    </div>
  );
}
