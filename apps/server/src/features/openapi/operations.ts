import {
  AddClosure,
  AddNote,
  Alarms,
  AllClear,
  Assign,
  Attachment,
  Attempt,
  Changed,
  ConfirmIdentity,
  CorrectBirthDate,
  Counts,
  DecideContact,
  Detail,
  EndAlarm,
  EndTask,
  Enter,
  Entered,
  Finish,
  FlagFigures,
  GoLive,
  LetIn,
  List,
  ListQuery,
  LogCall,
  MarkFlag,
  Match,
  Me,
  Opening,
  Practice,
  ReadOutCode,
  RecordResponse,
  Reopen,
  Reply,
  RetireTemplate,
  Retype,
  Safety,
  SafetyWarnings,
  SaveHours,
  SaveNumber,
  SaveRota,
  SaveSafetySettings,
  SaveServiceSettings,
  SaveTemplate,
  SealFile,
  Seen,
  SetPatientState,
  SetSensitive,
  SetSwitch,
  SetTest,
  SetUrgency,
  Tasks,
  TemplatePreview,
  Templates,
  Website,
} from '@frontdoor/contract';
import { z } from 'zod';
import { Receipt } from '../notify/receipt.ts';
import { batchOperations } from './operations-batches.ts';
import { figureOperations } from './operations-figures.ts';
import { nationalOperations } from './operations-national.ts';
import { outreachOperations } from './operations-outreach.ts';
import { oversightOperations } from './operations-oversight.ts';
import { videoOperations, videoRoomOperations } from './operations-video.ts';

/** What one route takes and answers, for the document. */
export type Operation = {
  method: 'get' | 'post';
  path: string;
  summary: string;
  query?: z.ZodType;
  body?: z.ZodType;
  /** A file sent as a form. */
  upload?: true;
  answer?: z.ZodType;
  /** Of success, where it is not 200. */
  status?: number;
  /** What is answered instead of JSON. */
  type?: string;
};

const one = '/api/:practice/consultations/:id';
const act = (name: string, summary: string, body: z.ZodType): Operation => ({
  method: 'post',
  path: `${one}/${name}`,
  summary,
  body,
  answer: Changed,
});

const safety = (part: string, summary: string, body: z.ZodType): Operation => ({
  method: 'post',
  path: `/api/:practice/safety/${part}`,
  summary,
  body,
  answer: Safety,
});

const onAlarm = (name: string, summary: string, body: z.ZodType): Operation => ({
  method: 'post',
  path: `/api/:practice/alarms/:alarm/${name}`,
  summary,
  body,
  answer: Alarms,
});

const opening = (part: string, summary: string, body: z.ZodType): Operation => ({
  method: 'post',
  path: `/api/:practice/opening/${part}`,
  summary,
  body,
  answer: Opening,
});

const templates = (part: string, summary: string, body: z.ZodType, answer: z.ZodType): Operation => ({
  method: 'post',
  path: `/api/:practice/templates${part}`,
  summary,
  body,
  answer,
});

/** Every route of the API. A test holds this list against the routes that are declared. */
export const operations: Operation[] = [
  {
    method: 'post',
    path: '/api/auth/sign-in/email',
    summary: 'Sign in; the session comes as a cookie',
    body: z.object({ email: z.email(), password: z.string() }),
    answer: z.object({ signedIn: z.boolean() }),
  },
  {
    method: 'post',
    path: '/api/auth/sign-out',
    summary: 'Sign out',
    answer: z.object({ signedIn: z.boolean() }),
  },
  { method: 'get', path: '/api/me', summary: 'Who is signed in, and where they work', answer: Me },
  { method: 'get', path: '/api/openapi.json', summary: 'This document', answer: z.looseObject({}) },
  {
    method: 'get',
    path: '/api/:practice/practice',
    summary: 'The practice: hours, people, teams',
    answer: Practice,
  },
  { method: 'get', path: '/api/:practice/counts', summary: 'How many are in each queue', answer: Counts },
  {
    method: 'get',
    path: '/api/:practice/consultations',
    summary: 'One page of a queue, or what a search finds',
    query: ListQuery,
    answer: List,
  },
  { method: 'get', path: one, summary: 'One request; that it was opened is logged', answer: Detail },
  {
    method: 'get',
    path: '/api/:practice/questions/:kind',
    summary: 'The question pages of one kind',
    answer: z.object({ pages: z.array(z.looseObject({ id: z.string() })) }),
  },
  {
    method: 'post',
    path: '/api/:practice/consultations',
    summary: 'Enter a request taken on the phone or at the desk',
    body: Enter,
    answer: Entered,
    status: 201,
  },
  act('assign', 'Give it to a person, a team, both or nobody', Assign),
  act('urgency', 'Set how urgent it is', SetUrgency),
  act('note', 'Add an internal note', AddNote),
  act('reply', 'Send a reply, and finish with it where asked', Reply),
  act('call', 'Log a phone call', LogCall),
  act('response', 'Record a response given another way', RecordResponse),
  act('finish', 'Finish with an outcome', Finish),
  act('type', 'Say that it is clinical, or that it is not after all', Retype),
  act('reopen', 'Open it again', Reopen),
  act('identity', 'Say that the details match the record', ConfirmIdentity),
  act('let-in', 'Let in what was set aside as possible abuse', LetIn),
  act(
    'patient-state',
    'Say where the patient belongs; left and deceased stop everything that would be sent',
    SetPatientState,
  ),
  act('match', 'Join with an earlier patient, or take apart', Match),
  act('sensitive', 'Say whether its links ask for a code besides the date of birth', SetSensitive),
  act('birth-date', 'Put a mistyped date of birth right, after a check', CorrectBirthDate),
  {
    method: 'post',
    path: `${one}/read-out-code`,
    summary: 'A code to read out on the phone; never logged',
    answer: ReadOutCode,
  },
  {
    method: 'post',
    path: `${one}/contact-changes/:change/decide`,
    summary: 'Take over contact details the patient proposed, or decline them',
    body: DecideContact,
    answer: Changed,
  },
  {
    method: 'post',
    path: `${one}/contact-changes/:change/copied`,
    summary: 'Say that accepted details stand in the clinical system now',
    answer: Changed,
  },
  {
    method: 'post',
    path: `${one}/messages/:message/take-back`,
    summary: 'Take a reply back while it is held',
    answer: Changed,
  },
  {
    method: 'post',
    path: `${one}/worried`,
    summary: '“I’m worried”: makes it urgent and raises the alarm',
    answer: Changed,
  },
  { method: 'post', path: `${one}/mark`, summary: 'Mark a flag', body: MarkFlag, answer: Changed },
  {
    method: 'get',
    path: '/api/:practice/tasks',
    summary: 'What people have to do so that answers arrive, the urgent first',
    answer: Tasks,
  },
  {
    method: 'post',
    path: '/api/:practice/tasks/:task/end',
    summary: 'Say what came of a task; having reached nobody leaves it open',
    body: EndTask,
    answer: Tasks,
  },
  {
    method: 'get',
    path: '/api/:practice/flags/figures',
    summary: 'How often each rule fired, and what clinicians made of it',
    answer: FlagFigures,
  },
  {
    method: 'get',
    path: '/api/:practice/flags/figures.csv',
    summary: 'The same as a table',
    type: 'text/csv',
  },
  ...figureOperations,
  ...batchOperations,
  {
    method: 'get',
    path: '/api/:practice/website',
    summary: 'What to paste into a website and to print: link, badge, texts, files',
    answer: Website,
  },
  {
    method: 'get',
    path: '/api/:practice/website/poster.pdf',
    summary: 'The poster, A4',
    type: 'application/pdf',
  },
  {
    method: 'get',
    path: '/api/:practice/website/leaflet.pdf',
    summary: 'The leaflet, A4 to be folded',
    type: 'application/pdf',
  },
  {
    method: 'get',
    path: '/api/:practice/all-clear',
    summary: 'Whether somebody has said that nothing waits today',
    answer: AllClear,
  },
  {
    method: 'post',
    path: '/api/:practice/all-clear',
    summary: 'Say that nothing waits today; refused while something does',
    answer: AllClear,
  },
  {
    method: 'post',
    path: `${one}/seen`,
    summary: 'Mark as read',
    body: Seen,
    answer: z.object({ lock: z.number().int() }),
  },
  {
    method: 'post',
    path: `${one}/files`,
    summary: 'Add a file that a reply will take along',
    upload: true,
    answer: Attachment,
    status: 201,
  },
  {
    method: 'get',
    path: '/api/:practice/attachments/:id',
    summary: 'One file; that it was opened is logged',
    type: 'application/octet-stream',
  },
  {
    method: 'get',
    path: '/api/:practice/safety',
    summary: 'The duty rota, the local numbers and the safety settings',
    answer: Safety,
  },
  {
    method: 'get',
    path: '/api/:practice/safety/warnings',
    summary: 'What a manager should put right about safety',
    answer: SafetyWarnings,
  },
  safety('rota', 'Put two people into half-days of the duty rota; managers only', SaveRota),
  safety('numbers', 'Keep or take out a local number; managers only', SaveNumber),
  safety('settings', 'Keep the safety settings; managers only', SaveSafetySettings),
  safety('live', 'Take requests from now on, if nothing is missing; managers only', GoLive),
  {
    method: 'get',
    path: '/api/:practice/opening',
    summary: 'When every route is open, closures, bank holidays',
    answer: Opening,
  },
  {
    method: 'get',
    path: '/api/:practice/opening/closures.csv',
    summary: 'Every closure with its reason and period, as a table',
    type: 'text/csv',
  },
  opening('hours', 'Keep the hours of every route; managers only', SaveHours),
  opening('settings', 'Keep what the practice promises itself; managers only', SaveServiceSettings),
  opening('closures', 'Close routes for a while; managers only', AddClosure),
  opening('closures/:closure/end', 'End a closure before its time; managers only', z.object({})),
  ...outreachOperations,
  ...videoOperations,
  ...videoRoomOperations,
  act('switch', 'Switch messages and files for this request, or for its patient', SetSwitch),
  act('test', 'Mark it as a trial of the service, which is counted in nothing', SetTest),
  {
    method: 'get',
    path: '/api/:practice/templates',
    summary: 'The wording of every message, and the ready answers',
    answer: Templates,
  },
  templates(
    '',
    'Keep a wording as a new version; managers, and clinicians for answers',
    SaveTemplate,
    Templates,
  ),
  templates(
    '/preview',
    'How a wording reads, what stops it and what to know; keeps nothing',
    SaveTemplate,
    TemplatePreview,
  ),
  templates('/retire', 'Back to the wording that comes with Frontdoor', RetireTemplate, Templates),
  {
    method: 'post',
    path: '/api/notify/receipts',
    summary: 'What became of a message, as GOV.UK Notify says it; with its bearer token',
    body: Receipt,
    answer: z.object({}),
  },
  {
    method: 'get',
    path: '/api/:practice/alarms',
    summary: 'Every open alarm, the one to act on first at the top',
    answer: Alarms,
  },
  onAlarm('claim', '“I have it”: quiet for 10 minutes', z.object({})),
  onAlarm('end', 'End it with the act that was done', EndAlarm),
  onAlarm('attempt', 'Record a try to reach the patient', Attempt),
  {
    method: 'post',
    path: '/api/:practice/attachments/:file/seal',
    summary: 'Seal a file: only the clinical lead can open it',
    body: SealFile,
    answer: Attachment,
  },
  {
    method: 'get',
    path: '/api/:practice/events',
    summary: 'Ids of requests as they change, as server-sent events',
    type: 'text/event-stream',
  },
  ...nationalOperations,
  ...oversightOperations,
];
