import {
  CancelVideo,
  ChangeVideo,
  Delayed,
  DelayVideo,
  EndVideo,
  GuestInvited,
  InviteByName,
  Invited,
  InviteGuest,
  InviteToVideo,
  Joined,
  SaidInChat,
  SaveChecks,
  SayInChat,
  SwitchVideo,
  VideoCall,
  VideoDay,
  VideoDayAsked,
  VideoRow,
  VideoRows,
  VideoSettings,
} from '@frontdoor/contract';
import type { Operation } from './operations.ts';

/** Video calls before they are held: who is invited when, and who else comes. */
export const videoOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/:practice/video',
    summary: 'The video calls of a day, in the order they are seen: by time, then by who came first',
    query: VideoDayAsked,
    answer: VideoDay,
  },
  {
    method: 'get',
    path: '/api/:practice/video/settings',
    summary: 'Whether the practice offers video calls, and what it allows in them',
    answer: VideoSettings,
  },
  {
    method: 'post',
    path: '/api/:practice/video/settings',
    summary: 'Switch video calls, and sharing, files and chat in them. Managers only',
    body: VideoSettings,
    answer: VideoSettings,
  },
  {
    method: 'post',
    path: '/api/:practice/video/by-name',
    summary: 'Invite a patient by name to a video call. The same again makes nothing new',
    body: InviteByName,
    answer: Invited,
    status: 201,
  },
  {
    method: 'post',
    path: '/api/:practice/video/delay',
    summary: 'Tell everybody who waits for a clinician today that they run so many minutes late',
    body: DelayVideo,
    answer: Delayed,
  },
  {
    method: 'get',
    path: '/api/:practice/consultations/:id/video',
    summary: 'The video calls of one request, the newest first',
    answer: VideoRows,
  },
  {
    method: 'post',
    path: '/api/:practice/consultations/:id/video',
    summary: 'Invite the patient of a request to a video call. The same again makes nothing new',
    body: InviteToVideo,
    answer: Invited,
    status: 201,
  },
  {
    method: 'post',
    path: '/api/:practice/video/:call/change',
    summary: 'Give a video call another time or clinician, and tell the patient again',
    body: ChangeVideo,
    answer: Invited,
  },
  {
    method: 'post',
    path: '/api/:practice/video/:call/cancel',
    summary: 'Cancel a video call: take its invitation back while that is held, else tell the patient',
    body: CancelVideo,
    answer: VideoRow,
  },
  {
    method: 'post',
    path: '/api/:practice/video/:call/guests',
    summary: 'Give somebody else a link of their own to a video call. It is shown this once',
    body: InviteGuest,
    answer: GuestInvited,
    status: 201,
  },
  {
    method: 'post',
    path: '/api/:practice/video/:call/guests/:guest/end',
    summary: 'End a guest’s link',
    answer: VideoRow,
  },
];

const inCall = '/api/:practice/video/:call';

/** Holding a video call. */
export const videoRoomOperations: Operation[] = [
  { method: 'get', path: inCall, summary: 'One video call, to hold it. Logged as a view', answer: VideoCall },
  {
    method: 'post',
    path: `${inCall}/join`,
    summary: 'Take a place in a call one may hold. Four people are the most. Twice is once',
    answer: Joined,
  },
  { method: 'post', path: `${inCall}/leave`, summary: 'Leave a call. It goes on', answer: VideoRow },
  {
    method: 'get',
    path: `${inCall}/live`,
    summary:
      'The live line of a call one has joined: a WebSocket, of this site alone. Its messages are in packages/contract/src/video-signals.ts',
    type: 'text/plain',
    status: 101,
  },
  {
    method: 'post',
    path: `${inCall}/people/:person/let-in`,
    summary: 'Let somebody in who waits',
    answer: VideoRow,
  },
  {
    method: 'post',
    path: `${inCall}/people/:person/refuse`,
    summary: 'Do not let somebody in who waits',
    answer: VideoRow,
  },
  {
    method: 'post',
    path: `${inCall}/people/:person/remove`,
    summary: 'Take somebody out of a call',
    answer: VideoRow,
  },
  {
    method: 'post',
    path: `${inCall}/checks`,
    summary: 'Record what was asked first: who is there, whether it is safe to talk, where they are (S40)',
    body: SaveChecks,
    answer: VideoRow,
  },
  {
    method: 'post',
    path: `${inCall}/switch`,
    summary: 'Switch sharing a screen, files and chat in one call',
    body: SwitchVideo,
    answer: VideoRow,
  },
  {
    method: 'get',
    path: `${inCall}/chat`,
    summary: 'What was said in the thread since people could come in',
    answer: SaidInChat,
  },
  {
    method: 'post',
    path: `${inCall}/chat`,
    summary: 'Write to the patient in a call. The same again makes nothing new',
    body: SayInChat,
    answer: SaidInChat,
  },
  {
    method: 'post',
    path: `${inCall}/end`,
    summary: 'End a call for everybody, with how it ended, a note, a code and, where given, an outcome',
    body: EndVideo,
    answer: VideoRow,
  },
];
