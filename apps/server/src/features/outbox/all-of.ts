/** Waits for every one, and only then throws the first fault: none is left running behind the back of its caller. */
export async function allOf<R>(jobs: Promise<R>[]): Promise<R[]> {
  await Promise.allSettled(jobs);
  return Promise.all(jobs);
}
