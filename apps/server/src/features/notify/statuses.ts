/** How Notify says that a message did not arrive, and will not: it has done its own trying by then. */
const failures = ['permanent-failure', 'temporary-failure', 'technical-failure'] as const;
export type Failure = (typeof failures)[number];

export function isFailure(status: string): status is Failure {
  return (failures as readonly string[]).includes(status);
}
