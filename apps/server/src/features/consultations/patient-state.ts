import type { Changed, PatientState, SetPatientState } from '@frontdoor/contract';
import { patientById, setPersonState } from '../patients/store.ts';
import { endTasksAbout } from '../tasks/open.ts';
import { type Act, type ActDeps, act } from './act.ts';
import { requestsOfPerson } from './person-store.ts';
import { stopReaching } from './stop-reaching.ts';

const gone: readonly PatientState[] = ['left', 'deceased'];

/**
 * Says where a patient belongs, for every description of the same person (S18, S24); anybody may. Somebody who has left
 * or died is sent nothing more, from this moment: what is queued is stopped, nothing is reminded or climbed, and each of
 * their open requests is a person's to decide. Put right again, nothing that was stopped goes after all.
 */
export function setPatientState(deps: ActDeps, which: Act, { state }: SetPatientState): Promise<Changed> {
  const by = which.staff.member.id;
  return act(
    deps,
    which,
    async ({ tx, request, now }) => {
      const patient = (await patientById(tx, request.patient))!;
      if (patient.state === state) return null;
      await setPersonState(tx, patient.person, state);
      for (const each of await requestsOfPerson(tx, patient.person, 'all')) {
        const consultation = each.id;
        await endTasksAbout(
          tx,
          { consultation, kind: 'decide', reasons: ['patient-gone'] },
          { now, by, outcome: 'put-right' },
        );
        if (gone.includes(state)) await stopReaching(deps, tx, each, { state, by, now });
        tx.afterCommit(() => deps.live.changed(tx.organisation, consultation));
      }
      return { set: {}, action: 'patient-state', detail: { from: patient.state, to: state } };
    },
    'also-unseen',
  );
}
