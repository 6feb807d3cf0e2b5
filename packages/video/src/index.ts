export type { Over, VideoCallProps } from './screen/props.ts';
export { VideoCall } from './screen/VideoCall.tsx';
