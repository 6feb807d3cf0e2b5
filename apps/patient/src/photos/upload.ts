import type { PhotoView } from '@frontdoor/contract';

type Answer = { ok: true; photo: PhotoView } | { ok: false; message: string };

const lost: Answer = { ok: false, message: 'The connection was lost. Remove this file and choose it again.' };

/**
 * Sends one file with XHR, the only way to learn how far an upload is. `form` adds the fields the server wants beside
 * it. Never fails: gives the server's answer or says that the connection was lost.
 */
export function upload(
  href: string,
  file: File,
  fields: Record<string, string>,
  onPercent: (percent: number) => void,
): Promise<Answer> {
  return new Promise((done) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    body.append('photos', file, file.name);
    const request = new XMLHttpRequest();
    request.open('POST', href);
    request.setRequestHeader('Accept', 'application/json');
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onPercent(Math.round((100 * event.loaded) / event.total));
    };
    request.onload = () => done(read(request.responseText));
    request.onerror = () => done(lost);
    request.onabort = () => done(lost);
    request.send(body);
  });
}

function read(text: string): Answer {
  try {
    const answer = JSON.parse(text) as Answer;
    return typeof answer.ok === 'boolean' ? answer : lost;
  } catch {
    return lost;
  }
}

/** Asks the server to take a kept photo out. Gives whether it did. */
export async function removeKept(href: string, id: string): Promise<boolean> {
  try {
    const answer = await fetch(href, { method: 'POST', body: new URLSearchParams({ remove: id }) });
    return answer.ok;
  } catch {
    return false;
  }
}
