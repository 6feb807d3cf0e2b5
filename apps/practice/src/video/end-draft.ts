import {
  type EndVideo,
  isSnomedConcept,
  type Outcome,
  type VideoCall,
  type VideoEnding,
} from '@frontdoor/contract';

/** The end of a call as it is being written down. */
export type EndDraft = {
  ending: VideoEnding | null;
  outcome: Outcome | null;
  /** One of those offered, another one, or none. */
  code: string;
  codeId: string;
  codeTerm: string;
  note: string;
  notAsked: string;
};

/** The codes of a video consultation that are offered (E00088). Source: SNOMED CT, UK edition; check before each release. */
export const offeredCodes = [
  { id: '978871000000104', term: 'Consultation via multimedia' },
  { id: '448337001', term: 'Telemedicine consultation with patient' },
] as const;
export const noCode = 'none';
export const anotherCode = 'another';

/** What is likeliest: a call that began was held. Nothing is coded or finished by itself. */
export function endDraft({ startedAt }: Pick<VideoCall, 'startedAt'>): EndDraft {
  return {
    ending: startedAt === null ? null : 'held',
    outcome: null,
    code: noCode,
    codeId: '',
    codeTerm: '',
    note: '',
    notAsked: '',
  };
}

/** S40: of a call that was held by video the first questions are there, or why not. */
export function asksWhyNot({ ending }: EndDraft, { checks }: Pick<VideoCall, 'checks'>): boolean {
  return ending === 'held' && checks === null;
}

/** Nobody spoke to a patient who did not come: that neither finishes the request nor is coded. */
export function hasResult({ ending }: EndDraft): boolean {
  return ending !== null && ending !== 'not-joined';
}

export function endFaults(draft: EndDraft, call: Pick<VideoCall, 'checks'>): Record<string, string> {
  const faults: Record<string, string> = {};
  if (draft.ending === null) faults.ending = 'Choose how the call ended';
  if (asksWhyNot(draft, call) && draft.notAsked.trim() === '')
    faults.notAsked = 'Enter why the first questions were not asked';
  if (!hasResult(draft) || draft.code !== anotherCode) return faults;
  if (!isSnomedConcept(draft.codeId.replaceAll(' ', '')))
    faults.codeId = 'This is no SNOMED CT concept. Check the digits';
  if (draft.codeTerm.trim() === '') faults.codeTerm = 'Enter what the code says';
  return faults;
}

/** As the server takes it. Takes a draft without faults. */
export function endingOf(
  draft: EndDraft,
  call: Pick<VideoCall, 'lock' | 'checks' | 'requestLock'>,
): EndVideo {
  const { ending, outcome, note, notAsked } = draft;
  return {
    lock: call.lock,
    ending: ending ?? 'broke-off',
    outcome: hasResult(draft) ? outcome : null,
    requestLock: call.requestLock,
    code: hasResult(draft) ? codeOf(draft) : null,
    note: note.trim(),
    notAsked: asksWhyNot(draft, call) ? notAsked.trim() : '',
  };
}

function codeOf({ code, codeId, codeTerm }: EndDraft): EndVideo['code'] {
  if (code === anotherCode) return { id: codeId.replaceAll(' ', ''), term: codeTerm.trim() };
  const offered = offeredCodes.find(({ id }) => id === code);
  return offered ? { id: offered.id, term: offered.term } : null;
}
