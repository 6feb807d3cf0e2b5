import type { Deps } from '../../platform/deps.ts';
import { makeBatch } from '../batches/make.ts';
import { startConversation } from '../outreach/start.ts';
import { madeUpNhsNumber } from './nhs-number.ts';
import type { Surgery } from './surgery.ts';

const ask = {
  fromRecord: false,
  questionnaire: null,
  replies: true,
  files: true,
  answerBy: null,
  reminders: true,
  expiresDays: null,
};

/** Three lines that can go, and three that cannot, each for a reason of its own (S41). */
const list = [
  'NHS number,Full name,Date of birth,Mobile,Email,Clinic',
  `${madeUpNhsNumber(71001)},Iris Calloway,04/05/1951,07700 900301,,Monday 9am`,
  `${madeUpNhsNumber(71002)},Desmond Achebe,19/11/1948,07700 900302,,Monday 10am`,
  `${madeUpNhsNumber(71003)},Hilda Brandt,30/01/1944,,hilda.brandt@example.org,Tuesday 9am`,
  '9991234567,Peter Lindqvist,12/08/1950,07700 900303,,Tuesday 10am',
  `${madeUpNhsNumber(71005)},Noreen Tait,31/02/1947,07700 900304,,Wednesday 9am`,
  `${madeUpNhsNumber(71002)},Desmond Achebe,19/11/1948,07700 900302,,Wednesday 10am`,
].join('\n');

/** What the practice began by itself: a questionnaire to one patient, and a list that waits for somebody to look at it. */
export async function addOutreach(deps: Deps, { staff }: Surgery): Promise<void> {
  await startConversation(deps, staff.beth, {
    ...ask,
    submission: 'the demo’s questionnaire',
    about: 'clinical',
    text: 'Hello Colin. Before your review next week, please take your blood pressure at home on four days and enter it here.',
    questionnaire: 'blood-pressure-at-home',
    urgent: false,
    attachments: [],
    to: {
      patient: null,
      name: 'Colin Pargeter',
      birthDate: '1962-07-21',
      nhsNumber: madeUpNhsNumber(71000),
      phone: '07700 900300',
      email: 'colin.pargeter@example.org',
      fromRecord: true,
    },
  });
  await makeBatch(deps, staff.amir, {
    ...ask,
    submission: 'the demo’s flu clinic',
    title: 'Flu clinic, people over 65',
    about: 'admin',
    text: 'Hello {{name}}. We have kept a place for you at our flu clinic: {{Clinic}}. If you cannot come, write to us here.',
    csv: list,
  });
}
