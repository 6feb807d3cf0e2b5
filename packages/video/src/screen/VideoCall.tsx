import type { VideoCallProps } from './props.ts';

/** The whole of a video call on a page: check, waiting room, call, and how it ended. */
export function VideoCall({ page, phone, beside }: VideoCallProps) {
  return (
    <div className="fd-video">
      <p className="fd-video-phone">
        {phone.label} {phone.number !== null && <a href={`tel:${phone.number}`}>{phone.number}</a>}
      </p>
      <p>This call is not recorded.</p>
      <h2>Video call with {page.with}</h2>
      {beside}
    </div>
  );
}
