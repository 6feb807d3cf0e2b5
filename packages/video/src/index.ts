export type { VideoCallProps } from './screen/props.ts';
