import type { PhotoView } from '@frontdoor/contract';

/** A photo chosen in this browser and not yet kept by the server. */
export type FreshPhoto = {
  key: number;
  name: string;
  file: File;
  /** A `blob:` address, or null where the browser cannot show it (HEIC, PDF). */
  preview: string | null;
} & (
  | { state: 'held' | 'waiting' | 'ready' }
  | { state: 'sending'; percent: number }
  | { state: 'failed'; message: string }
);

export type PhotoList = { kept: PhotoView[]; fresh: FreshPhoto[] };

export type PhotoChange =
  | { type: 'chosen'; photos: FreshPhoto[] }
  | { type: 'allowed' }
  | { type: 'sending'; key: number; percent: number }
  | { type: 'failed'; key: number; message: string }
  | { type: 'kept'; key: number; photo: PhotoView }
  | { type: 'dropped'; key: number }
  | { type: 'removed'; id: string };

/** What one thing that happened makes of the list. */
export function changePhotos(list: PhotoList, change: PhotoChange): PhotoList {
  const set = (key: number, make: (photo: FreshPhoto) => FreshPhoto): PhotoList => ({
    ...list,
    fresh: list.fresh.map((photo) => (photo.key === key ? make(photo) : photo)),
  });
  const without = (key: number) => list.fresh.filter((photo) => photo.key !== key);
  switch (change.type) {
    case 'chosen':
      return { ...list, fresh: [...list.fresh, ...change.photos] };
    case 'allowed':
      return {
        ...list,
        fresh: list.fresh.map((photo) => (photo.state === 'held' ? { ...photo, state: 'waiting' } : photo)),
      };
    case 'sending':
      return set(change.key, (photo) => ({ ...photo, state: 'sending', percent: change.percent }));
    case 'failed':
      return set(change.key, (photo) => ({ ...photo, state: 'failed', message: change.message }));
    case 'kept':
      return { kept: [...list.kept, change.photo], fresh: without(change.key) };
    case 'dropped':
      return { ...list, fresh: without(change.key) };
    case 'removed':
      return { ...list, kept: list.kept.filter((photo) => photo.id !== change.id) };
  }
}
