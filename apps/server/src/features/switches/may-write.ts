import type { Switches } from '@frontdoor/contract';
import type { Reader, Tx } from '@frontdoor/database';
import type { Consultation } from '../consultations/change-store.ts';
import { isOver, type OutreachRow, outreachOf } from '../outreach/store.ts';
import { patientById } from '../patients/store.ts';
import { messagingSettings } from './settings.ts';
import { personSwitches } from './store.ts';

/** What a patient may write on the page of one conversation, besides "I am getting worse", which they always may. */
export type MayWrite = {
  messages: boolean;
  /** Files with a message; never without messages. */
  files: boolean;
  /** Why there are no messages: switched off (R77), or the time to answer has passed. Null where there are. */
  why: 'off' | 'over' | null;
};

/** What follows from the switches of practice, patient and request (E00056-E00058, E00085). Pure. */
export function mayWriteBy({ practice, person, request }: Switches, over: boolean): MayWrite {
  const all = [practice, person, request];
  const messages = all.every((each) => each.messages) && !over;
  const why = messages ? null : over ? 'over' : 'off';
  return { messages, files: messages && all.every((each) => each.files), why };
}

/** How messages and files are switched for one request, at all three places. */
export async function switchesOf(
  reader: Reader | Tx,
  request: Pick<Consultation, 'patient' | 'messagesOff' | 'filesOff'>,
): Promise<Switches> {
  const { person } = (await patientById(reader as Reader, request.patient))!;
  const { messages, files } = await messagingSettings(reader);
  const own = (await personSwitches(reader, [person])).get(person);
  return {
    practice: { messages, files },
    person: { messages: own?.messages ?? true, files: own?.files ?? true },
    request: { messages: !request.messagesOff, files: !request.filesOff },
  };
}

/** What the patient may write to a request now. */
async function mayWrite(
  reader: Reader | Tx,
  request: Pick<Consultation, 'id' | 'door' | 'patient' | 'messagesOff' | 'filesOff'>,
  now: number,
): Promise<MayWrite> {
  const asked = request.door === 'practice' ? await outreachOf(reader, request.id) : null;
  return mayWriteBy(await switchesOf(reader, request), asked !== null && isOver(asked, now));
}

/**
 * Whether the questionnaire of a conversation can still be answered: it was not, its time has not passed, nobody finished
 * it, and messages are on. That no other message may be written in it is another thing.
 */
export async function mayAnswerQuestions(
  reader: Reader | Tx,
  request: Pick<Consultation, 'patient' | 'finishedAt' | 'messagesOff' | 'filesOff'>,
  asked: Pick<OutreachRow, 'questionnaire' | 'answers' | 'answeredAt' | 'expiresAt'>,
  now: number,
): Promise<boolean> {
  if (asked.questionnaire === null || asked.answers !== null || request.finishedAt !== null) return false;
  if (asked.expiresAt !== null && now >= asked.expiresAt) return false;
  const { practice, person } = await switchesOf(reader, request);
  return practice.messages && person.messages;
}

/** Whether an answer would be taken at all: nobody is reminded of what was switched off (R77). */
export async function takesAnswer(
  reader: Reader | Tx,
  request: Consultation,
  asked: OutreachRow,
  now: number,
): Promise<boolean> {
  if (await mayAnswerQuestions(reader, request, asked, now)) return true;
  return (await mayWrite(reader, request, now)).messages;
}
