import type { z } from 'zod';
import { invalid } from './problem.ts';

/** Reads a request body or query by its contract. Throws a 422 that names each field at fault. */
export function read<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw invalid(result.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })));
}
