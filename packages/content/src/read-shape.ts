import type { z } from 'zod';

/** Reads one content file. @throws Error naming the file and the path of every fault */
export function readShape<T>(shape: z.ZodType<T>, json: unknown, where: string): T {
  const read = shape.safeParse(json);
  if (read.success) return read.data;
  const issues = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`${where} cannot be read:\n  ${issues.join('\n  ')}`);
}
