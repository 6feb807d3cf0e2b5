import {
  Attachment,
  FindPatients,
  MessagingSettings,
  PatientsFound,
  Questionnaires,
  StartConversation,
  Started,
} from '@frontdoor/contract';
import type { Operation } from './operations.ts';

/** What the practice writes first, and who may write back. */
export const outreachOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/:practice/patients',
    summary:
      'Patients known here, to write to: by whole names, NHS number, date of birth, phone or reference',
    query: FindPatients,
    answer: PatientsFound,
  },
  {
    method: 'get',
    path: '/api/:practice/questionnaires',
    summary: 'Questionnaires that can be sent, with who made each and under what terms',
    answer: Questionnaires,
  },
  {
    method: 'post',
    path: '/api/:practice/conversation-files',
    summary: 'Add a file to a conversation that is still to begin',
    upload: true,
    answer: Attachment,
    status: 201,
  },
  {
    method: 'post',
    path: '/api/:practice/conversations',
    summary: 'Begin a conversation with one patient. The same again makes nothing new',
    body: StartConversation,
    answer: Started,
    status: 201,
  },
  {
    method: 'get',
    path: '/api/:practice/messaging',
    summary: 'Whether patients may write messages and send files, and whether points are added up',
    answer: MessagingSettings,
  },
  {
    method: 'post',
    path: '/api/:practice/messaging',
    summary: 'Switch messages, files and scores for the practice. Managers only',
    body: MessagingSettings,
    answer: MessagingSettings,
  },
];
