import type { NewRequest } from '../apps/server/src/features/consultations/new-request.ts';
import { newRequestRows } from '../apps/server/src/features/consultations/new-request-rows.ts';
import { newReference } from '../apps/server/src/features/consultations/reference.ts';
import { journeyAt } from '../apps/server/src/features/drafts/journey.ts';
import { toRequest } from '../apps/server/src/features/drafts/to-request.ts';
import { patientTokens, tokenMaker } from '../apps/server/src/features/patients/tokens.ts';
import { filledInTo } from './filled-in.ts';
import { person } from './person.ts';
import type { Surgery } from './surgery.ts';

/** Makes the request that each number's person sends, from the same answers to everything but who they are. */
export function requestMaker({ deps, organisation }: Surgery): (number: number) => NewRequest {
  const { context } = journeyAt(deps, organisation);
  const { answers } = filledInTo(deps, organisation, 'check');
  return (number) => ({
    ...toRequest(deps.content, context, {
      answers: { ...answers, ...person(number) },
      kind: 'health-problem',
    }),
    organisation: organisation.id,
    submission: `request-${number}`,
    door: 'online',
    lang: 'en',
    dir: 'ltr',
    flags: [],
    reading: 'nothing',
    notRead: [],
    cannotCall: false,
    photos: 0,
    open: true,
    enteredBy: null,
    urgency: null,
  });
}

/** Makes what a bare server is sent and keeps: the columns of our own row and what is in them, before it is sealed. */
export function bareMaker(surgery: Surgery): (number: number) => object {
  const { deps, organisation } = surgery;
  const request = requestMaker(surgery)(0);
  const tokens = patientTokens(request, tokenMaker(deps.database.vault, organisation.id));
  const { consultation } = newRequestRows(deps, request, {
    reference: newReference(),
    tokens,
  });
  const opened = (sealed: string) => JSON.parse(deps.database.vault.unseal(organisation.id, sealed));
  const { door, kind, category, who, lang, dir } = consultation;
  const row = opened(consultation.row);
  const content = opened(consultation.content);
  return (number) => {
    const { name, birthDate, phone, email } = person(number);
    return {
      ...{ organisation: organisation.id, submission: `request-${number}`, patient: `patient-${number}` },
      ...{ door, kind, category, who, lang, dir },
      row: { ...row, name, birthDate },
      content: { ...content, contact: { ...content.contact, phone, email } },
    };
  };
}
