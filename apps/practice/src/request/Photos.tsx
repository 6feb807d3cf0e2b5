import type { Attachment } from '@frontdoor/contract';
import { useState } from 'react';
import { addresses } from '../api/queries.ts';
import { DialogFrame } from '../controls/DialogFrame.tsx';
import { FileIcon, LockIcon, PhotoIcon } from '../controls/icons.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { useOpenRequest } from './request-context.ts';
import { SealPhoto } from './SealPhoto.tsx';

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
        const seen = opened.includes(photo.id) && photo.mayOpen;
        return !photo.mayOpen ? (
          <SealedTile key={photo.id} place={place} />
        ) : (
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
              <PhotoIcon /> {photo.sealed ? 'Sealed photo' : seen ? 'Photo' : 'Open photo'} {place + 1}
            </span>
          </button>
        );
      })}
      {others.map((file) =>
        !file.mayOpen ? (
          <p key={file.id} className="hint file-link">
            Sealed file. Only the clinical lead can open it.
          </p>
        ) : (
          <a key={file.id} className="file-link" href={addresses.attachment(slug, file.id)} download>
            <FileIcon /> {file.name} ({Math.ceil(file.bytes / 1024)} kB)
          </a>
        ),
      )}
      <DialogFrame title="Photo" open={showing !== null} onClose={() => setShowing(null)} wide>
        {showing && <Viewer photo={showing} onSealed={() => setShowing(null)} />}
      </DialogFrame>
    </div>
  );
}

/** In the place of a photo that this member may not open (S30). */
function SealedTile({ place }: { place: number }) {
  return (
    <p className="photo photo-sealed">
      <span>
        <LockIcon /> Photo {place + 1} is sealed. Only the clinical lead can open it.
      </span>
    </p>
  );
}

function Viewer({ photo, onSealed }: { photo: Attachment; onSealed: () => void }) {
  const { slug } = useDesk();
  const { may } = useOpenRequest().detail;
  return (
    <>
      {may.seal && !photo.sealed && photo.origin === 'patient' && (
        <SealPhoto photo={photo} onSealed={onSealed} />
      )}
      <img
        className="photo-large"
        src={addresses.attachment(slug, photo.id)}
        alt={photo.origin === 'patient' ? 'Sent by the patient' : 'Sent by the surgery'}
      />
    </>
  );
}
