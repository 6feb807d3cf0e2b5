import type { Content } from '@frontdoor/content';
import type { Detail } from '@frontdoor/contract';
import { hiddenTask } from '../tasks/show.ts';
import { clinicianFirst } from './hidden.ts';
import { ownWordsIn } from './own-words.ts';

/**
 * A request as it is shown to who may not see its safeguarding flag (S27): who it is, how to reach them safely and when
 * it is due, so that they can pass it on and raise it; nothing that anybody wrote of what is wrong, or that a rule made of it. Every field
 * is named, so that a new one is hidden until somebody decides.
 */
export function hiddenDetail(content: Pick<Content, 'rules'>, opened: Detail): Detail {
  const whole = ownWordsIn(content, opened);
  return {
    row: whole.row,
    type: whole.type,
    nhsNumber: whole.nhsNumber,
    postcode: whole.postcode,
    registered: whole.registered,
    identity: whole.identity,
    identityCheckedBy: whole.identityCheckedBy,
    requester: whole.requester,
    contact: whole.contact,
    preferredStaff: whole.preferredStaff,
    language: whole.language,
    earlier: whole.earlier,
    respondedAt: whole.respondedAt,
    finishedAt: whole.finishedAt,
    outcome: whole.outcome,
    receivedOpen: whole.receivedOpen,
    patientState: whole.patientState,
    sensitive: whole.sensitive,
    aside: whole.aside,
    tasks: whole.tasks.map(hiddenTask),
    contactChanges: whole.contactChanges.filter(({ field }) => field === 'phone' || field === 'email'),
    outreach: null,
    switches: whole.switches,
    test: whole.test,
    feedback: null,
    answers: [],
    notRead: [],
    flags: [],
    files: [],
    messages: [],
    timeline: [],
    may: {
      lower: false,
      finish: false,
      finishWhyNot: `${clinicianFirst}.`,
      endByReading: false,
      seal: false,
      retype: false,
    },
  };
}
