import type { Response } from 'express';
import type { Deps } from '../../platform/deps.ts';
import { readSealed } from './disk.ts';
import type { AttachmentRow } from './store.ts';

/**
 * Answers with one file. Whoever calls it has already decided that this person may see it. Pictures are our own
 * re-encoding and may be shown; everything else is only ever downloaded. Neither can run anything: `nosniff`, and a
 * policy that gives it an empty sandbox.
 */
export async function sendAttachment(
  deps: Pick<Deps, 'config' | 'database'>,
  res: Response,
  row: AttachmentRow,
): Promise<void> {
  const { organisation, id } = row;
  const { vault } = deps.database;
  const bytes = await readSealed(vault, { data: deps.config.data, organisation, id });
  const picture = row.type === 'image/jpeg';
  const name = vault.unseal(organisation, row.name);
  res.set('Content-Type', row.type);
  res.set(
    'Content-Disposition',
    disposition(picture ? 'inline' : 'attachment', picture ? asJpeg(name) : name),
  );
  res.set('X-Content-Type-Options', 'nosniff');
  res.set('Content-Security-Policy', "default-src 'none'; sandbox");
  res.set('Cache-Control', 'private, no-store');
  res.end(bytes);
}

function asJpeg(name: string): string {
  return `${name.replace(/\.[^.]*$/, '')}.jpg`;
}

/** RFC 6266: an ASCII name for old browsers, the real one beside it. */
function disposition(how: 'inline' | 'attachment', name: string): string {
  const ascii = name.replace(/[^\w. ()-]/g, '_');
  const real = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `${how}; filename="${ascii}"; filename*=UTF-8''${real}`;
}
