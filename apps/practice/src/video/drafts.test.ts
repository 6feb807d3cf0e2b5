import type { Practice } from '@frontdoor/contract';
import { describe, expect, it } from 'vitest';
import { checksDraft, checksFaults, checksOf } from './checks-draft.ts';
import { endDraft, endFaults, endingOf } from './end-draft.ts';
import { type InviteDraft, inviteFaults, likeliestClinician, startsAtOf } from './invite-draft.ts';

type Member = Practice['members'][number];

const friday = Date.parse('2026-11-27T15:58:00Z');

const invite: InviteDraft = {
  when: 'now',
  at: { day: '2026-11-27', time: '' },
  clinician: 'm-rosa',
  text: '',
  channel: 'message',
  submission: 'abcdefgh',
};

describe('an invitation', () => {
  it('now needs nothing but who holds it', () => {
    expect(inviteFaults(invite, friday)).toEqual({});
    expect(startsAtOf(invite)).toBeNull();
    expect(inviteFaults({ ...invite, clinician: '' }, friday)).toEqual({
      clinician: 'Choose who holds the call',
    });
  });

  it('at a time needs one to come, as London reads it', () => {
    const later = { ...invite, when: 'later' as const };
    expect(inviteFaults(later, friday)).toEqual({ startsAt: 'Enter a day and a time' });
    const past = { ...later, at: { day: '2026-11-27', time: '15:30' } };
    expect(inviteFaults(past, friday)).toEqual({ startsAt: 'Enter a time to come' });
    const summer = { ...later, at: { day: '2027-07-01', time: '10:30' } };
    expect(startsAtOf(summer)).toBe(Date.parse('2027-07-01T09:30:00Z'));
  });
});

describe('who is taken to hold a call', () => {
  const member = (id: string, role: 'clinician' | 'reception') => ({ id, name: id, role }) as Member;
  const members = [member('m-beth', 'clinician'), member('m-rosa', 'clinician'), member('m-jo', 'reception')];

  it('is the clinician who asks, or who has the request', () => {
    expect(likeliestClinician({ members }, 'm-rosa', 'm-beth')).toBe('m-rosa');
    expect(likeliestClinician({ members }, 'm-jo', 'm-beth')).toBe('m-beth');
  });

  it('is nobody where it would be a guess: reception chooses', () => {
    expect(likeliestClinician({ members }, 'm-jo', null)).toBe('');
    expect(likeliestClinician({ members: members.slice(1) }, 'm-jo', null)).toBe('m-rosa');
  });
});

describe('S40 the first questions', () => {
  const call = { checks: null, phone: '07700 900456', doNotRing: null };
  const answered = {
    ...checksDraft(call),
    alone: 'with' as const,
    present: 'her sister',
    safe: 'yes' as const,
    where: '1 Elm Road',
    chaperone: 'declined' as const,
  };

  it('begin with the number that is known and nothing else answered', () => {
    expect(checksDraft(call).phone).toBe('07700 900456');
    expect(Object.keys(checksFaults(checksDraft(call), false))).toEqual([
      'alone',
      'safe',
      'where',
      'chaperone',
    ]);
  });

  it('S32 offer no number where nobody should ring: it has to be asked for', () => {
    expect(checksDraft({ ...call, doNotRing: 'Not safe.' }).phone).toBe('');
  });

  it('ask of a child who else is there', () => {
    expect(checksFaults(answered, false)).toEqual({});
    expect(checksFaults(answered, true)).toEqual({ adult: 'Enter who else is there, or “nobody”' });
  });

  it('keep nobody’s name where the patient is alone after all', () => {
    expect(checksOf({ ...answered, alone: 'alone' })).toMatchObject({ alone: true, present: '' });
    expect(checksOf(answered)).toMatchObject({ alone: false, present: 'her sister' });
  });
});

describe('the end of a call', () => {
  const call = { lock: 3, requestLock: 7, checks: null, startedAt: friday };
  const held = { ...endDraft(call), notAsked: 'The line was too bad' };

  it('S40 asks why the first questions were not asked, of a call that was held', () => {
    expect(endFaults(endDraft(call), call)).toEqual({
      notAsked: 'Enter why the first questions were not asked',
    });
    expect(endFaults({ ...endDraft(call), ending: 'not-joined' }, call)).toEqual({});
  });

  it('is not chosen by itself where nobody ever spoke', () => {
    expect(endFaults(endDraft({ startedAt: null }), call)).toEqual({ ending: 'Choose how the call ended' });
  });

  it('E00088 takes one of the codes offered, or another whose check digit is right', () => {
    expect(endingOf({ ...held, code: '448337001' }, call).code).toEqual({
      id: '448337001',
      term: 'Telemedicine consultation with patient',
    });
    const another = { ...held, code: 'another', codeId: '2229 8007', codeTerm: 'A term' };
    expect(endFaults(another, call)).toEqual({ codeId: 'This is no SNOMED CT concept. Check the digits' });
    expect(endingOf({ ...another, codeId: '2229 8006' }, call).code).toEqual({
      id: '22298006',
      term: 'A term',
    });
  });

  it('neither finishes nor codes anything where the patient did not come', () => {
    const chosen = { ...held, outcome: 'advice-given' as const, code: '448337001' };
    expect(endingOf({ ...chosen, ending: 'not-joined' }, call)).toMatchObject({
      ending: 'not-joined',
      outcome: null,
      code: null,
      notAsked: '',
    });
    expect(endingOf(chosen, call)).toMatchObject({
      outcome: 'advice-given',
      notAsked: 'The line was too bad',
    });
  });
});
