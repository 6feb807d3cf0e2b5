import type { PageProps, PhotoView } from '@frontdoor/contract';
import { maxFiles } from '../attachments/faults.ts';
import { draftPath } from '../drafts/cookies.ts';
import type { Draft, KeptPhoto } from '../drafts/draft.ts';
import { photosOffered } from './offered.ts';

export function photoView({ id, name, bytes }: KeptPhoto): PhotoView {
  return { id, name, size: saySize(bytes) };
}

/** "340 kB", "1.2 MB": what is kept, after it was made smaller. */
function saySize(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

export function photoProps(draft: Draft, today: string): NonNullable<PageProps['question']['photos']> {
  const path = draftPath(draft);
  return {
    kept: draft.content.photos.map(photoView),
    max: maxFiles,
    uploadHref: `${path}/photos/upload`,
    removeHref: `${path}/photos/remove`,
    offered: photosOffered(draft.content.answers, today),
  };
}
