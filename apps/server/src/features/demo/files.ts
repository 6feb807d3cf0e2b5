import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Deps } from '../../platform/deps.ts';
import { acceptFile } from '../attachments/accept.ts';
import { uploadsFolder } from '../attachments/disk.ts';
import type { Sample } from './samples/index.ts';

type Owner = Parameters<typeof acceptFile>[1]['owner'];

/** Uploads sample files as somebody's, the way every file comes in. Gives their ids. */
export async function uploadSamples(
  deps: Deps,
  samples: Sample[],
  to: { organisation: string; owner: Owner; origin: 'patient' | 'staff' },
): Promise<string[]> {
  const folder = uploadsFolder(deps.config.data);
  await mkdir(folder, { recursive: true });
  const ids: string[] = [];
  for (const { name, bytes } of samples) {
    const path = join(folder, randomUUID());
    await writeFile(path, bytes);
    const kept = await acceptFile(deps, { ...to, path, originalName: name });
    if (!kept.ok) throw new Error(kept.message);
    ids.push(kept.attachment.id);
  }
  return ids;
}
