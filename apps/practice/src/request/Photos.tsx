import type { Attachment } from '@frontdoor/contract';
import { useState } from 'react';
import { addresses } from '../api/queries.ts';
import { DialogFrame } from '../controls/DialogFrame.tsx';
import { FileIcon, PhotoIcon } from '../controls/icons.tsx';
import { useDesk } from '../desk/desk-context.ts';

/** Photos stay unseen until somebody opens them; the server logs who did (S42). Other files are downloaded. */
export function Photos({ files }: { files: Attachment[] }) {
  const { slug } = useDesk();
  const [opened, setOpened] = useState<string[]>([]);
  const [showing, setShowing] = useState<Attachment | null>(null);
  if (files.length === 0) return null;
  const photos = files.filter((file) => file.type.startsWith('image/'));
  const others = files.filter((file) => !file.type.startsWith('image/'));
  return (
    <div className="photos">
      {photos.map((photo, place) => {
        const seen = opened.includes(photo.id);
        return (
          <button
            key={photo.id}
            type="button"
            className={seen ? 'photo' : 'photo photo-unseen'}
            onClick={() => {
              setOpened([...opened, photo.id]);
              setShowing(photo);
            }}
          >
            {seen && <img src={addresses.attachment(slug, photo.id)} alt="" />}
            <span>
              <PhotoIcon /> {seen ? 'Photo' : 'Open photo'} {place + 1}
            </span>
          </button>
        );
      })}
      {others.map((file) => (
        <a key={file.id} className="file-link" href={addresses.attachment(slug, file.id)} download>
          <FileIcon /> {file.name} ({Math.ceil(file.bytes / 1024)} kB)
        </a>
      ))}
      <DialogFrame title="Photo" open={showing !== null} onClose={() => setShowing(null)} wide>
        {showing && (
          <img
            className="photo-large"
            src={addresses.attachment(slug, showing.id)}
            alt={showing.origin === 'patient' ? 'Sent by the patient' : 'Sent by the surgery'}
          />
        )}
      </DialogFrame>
    </div>
  );
}
