import type { PhotoView } from '@frontdoor/contract';
import { type RefObject, useEffect, useReducer, useRef, useState } from 'react';
import { lastPressed } from '../browser/last-pressed.ts';
import type { Live, PhotoProps } from '../form/form-props.ts';
import { changePhotos, type FreshPhoto } from './fresh-photos.ts';
import { shrink } from './shrink.ts';
import { removeKept, upload } from './upload.ts';

const stillSendingWords = 'Your photo is still being sent. We will go on when it is done.';

type Photos = {
  kept: PhotoView[];
  fresh: FreshPhoto[];
  /** The last thing to tell, politely, to those who do not see it. */
  say: string;
  choose: (files: File[]) => void;
  drop: (key: number) => void;
  remove: (photo: PhotoView) => void;
  input: RefObject<HTMLInputElement | null>;
};

/**
 * The photos of a form in the browser. With an upload address each is sent as soon as it is chosen and S30's box is
 * ticked, one after the other (a slow line carries one well, five badly). Without one they are made smaller, put back
 * into the file input and travel with the form.
 */
export function usePhotos(props: PhotoProps, live: Live | undefined): Photos {
  const { max, uploadHref, removeHref } = props;
  const [list, change] = useReducer(changePhotos, { kept: props.kept, fresh: [] });
  const [say, setSay] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const lastKey = useRef(0);
  const busy = list.fresh.find((photo) => photo.state === 'sending');
  const next = busy ? undefined : list.fresh.find((photo) => photo.state === 'waiting');

  // One upload for each photo, started when its turn comes: that is why only its key counts.
  useEffect(() => {
    if (!next || uploadHref === null) return;
    const { key, file, name } = next;
    const progress = (percent: number) => change({ type: 'sending', key, percent });
    progress(0);
    void shrink(file)
      .then((smaller) => upload(uploadHref, smaller, { notIntimate: 'yes' }, progress))
      .then((answer) => {
        if (answer.ok) change({ type: 'kept', key, photo: answer.photo });
        else change({ type: 'failed', key, message: answer.message });
        setSay(answer.ok ? `${name} added` : `${name}: ${answer.message}`);
      });
  }, [next?.key]);

  useEffect(() => {
    const box = live ? tickOf(live.form) : null;
    if (!box) return;
    const allow = () => {
      if (box.checked) change({ type: 'allowed' });
    };
    box.addEventListener('change', allow);
    return () => box.removeEventListener('change', allow);
  }, [live]);

  // A held photo waits for S30's box, which the form itself asks for.
  const unsent = list.fresh.some((photo) => photo.state === 'sending' || photo.state === 'waiting');
  const failed = list.fresh.some((photo) => photo.state === 'failed');
  const pressed = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (!live || !unsent) return;
    const wait = (event: Event) => {
      const button = (event as SubmitEvent).submitter ?? lastPressed(live.form);
      if (button?.hasAttribute('formnovalidate')) return;
      event.preventDefault();
      pressed.current = button ?? null;
      setSay(stillSendingWords);
    };
    live.form.addEventListener('submit', wait);
    return () => live.form.removeEventListener('submit', wait);
  }, [live, unsent]);

  // Somebody who pressed Continue too early goes on by itself, unless a photo needs them to look.
  useEffect(() => {
    if (unsent || !pressed.current) return;
    if (!failed) pressed.current.click();
    pressed.current = null;
  }, [unsent, failed]);

  const choose = (files: File[]) => {
    if (!live || files.length === 0) return;
    const room = max - list.kept.length - list.fresh.length;
    const fresh = files.slice(0, room).map((file): FreshPhoto => {
      lastKey.current += 1;
      const state = uploadHref === null ? 'ready' : mayGo(live.form) ? 'waiting' : 'held';
      return { key: lastKey.current, name: file.name, file, preview: previewOf(file), state };
    });
    change({ type: 'chosen', photos: fresh });
    setSay(files.length > room ? `You can add up to ${max} files. Only the first were added.` : '');
    // Sent by the script: the form itself must not send them a second time.
    if (uploadHref !== null) input.current!.value = '';
    else void carryWithForm(input.current!, [...list.fresh, ...fresh]);
  };

  const drop = (key: number) => {
    change({ type: 'dropped', key });
    const left = list.fresh.filter((photo) => photo.key !== key);
    if (uploadHref === null && input.current) void carryWithForm(input.current, left);
  };

  const remove = (photo: PhotoView) => {
    if (removeHref === null) return;
    void removeKept(removeHref, photo.id).then((gone) => {
      if (gone) change({ type: 'removed', id: photo.id });
      setSay(gone ? `${photo.name} removed` : `${photo.name} could not be removed. Try again.`);
    });
  };

  return { kept: list.kept, fresh: list.fresh, say, choose, drop, remove, input };
}

/** S30's box on the page, where there is one. */
function tickOf(form: HTMLFormElement): HTMLInputElement | null {
  return form.querySelector<HTMLInputElement>('input[name="notIntimate"]');
}

function mayGo(form: HTMLFormElement): boolean {
  return tickOf(form)?.checked ?? true;
}

function previewOf(file: File): string | null {
  return /^image\/(jpeg|png|webp|gif)$/.test(file.type) ? URL.createObjectURL(file) : null;
}

/** Puts smaller copies into the file input. Where the browser cannot, the files as chosen stay in it. */
async function carryWithForm(input: HTMLInputElement, photos: FreshPhoto[]): Promise<void> {
  try {
    const carrier = new DataTransfer();
    for (const photo of photos) carrier.items.add(await shrink(photo.file));
    input.files = carrier.files;
  } catch {
    // Safari before 14.1 cannot make a DataTransfer: the last choice stands and is sent whole.
  }
}
