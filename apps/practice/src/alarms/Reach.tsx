import type { Alarm, AttemptKind } from '@frontdoor/contract';
import { useNow } from '../controls/useNow.ts';
import type { Command } from '../keys/commands.ts';
import { KeyCap } from '../keys/KeyCap.tsx';
import { useCommand } from '../keys/KeysProvider.tsx';
import { useOpenRequest } from '../request/request-context.ts';
import { sayWhen } from '../wording/times.ts';
import { attemptWords } from './alarm-words.ts';
import { NotReached } from './HowToReach.tsx';
import { type ReachStep, reachSteps } from './reach-steps.ts';
import type { AlarmActs } from './useAlarmActs.ts';

const keyOf: Record<AttemptKind, Command> = {
  'rang-no-answer': 'tried1',
  'rang-again-no-answer': 'tried2',
  voicemail: 'tried3',
  text: 'tried4',
  'trusted-person': 'tried5',
};

/** S39: what to try, in order, each try kept with one key; then what a clinician decides. */
export function Reach({ alarm, acts }: { alarm: Alarm; acts: AlarmActs }) {
  const { detail } = useOpenRequest();
  const { attempts } = alarm;
  const now = useNow();
  const steps = reachSteps(detail, attempts);
  return (
    <details className="reach" open={attempts.length > 0 || alarm.state === 'claimed'}>
      <summary>Cannot reach the patient?</summary>
      <ol>
        {steps.map((step) => (
          <Step key={step.words} step={step} acts={acts} />
        ))}
      </ol>
      {attempts.length > 0 && (
        <ul className="reach-tries" aria-label="Tried so far">
          {attempts.map(({ at, who, kind }) => (
            <li key={`${at} ${kind}`}>
              {attemptWords[kind]}{' '}
              <span className="hint">
                {who}, {sayWhen(at, now)}
              </span>
            </li>
          ))}
        </ul>
      )}
      <NotReached />
    </details>
  );
}

function Step({ step: { kind, words }, acts }: { step: ReachStep; acts: AlarmActs }) {
  return (
    <li>
      <span>{words}</span> {kind && <Tried kind={kind} acts={acts} />}
    </li>
  );
}

function Tried({ kind, acts }: { kind: AttemptKind; acts: AlarmActs }) {
  const keep = () => void acts.attempt(kind);
  useCommand(keyOf[kind], keep);
  return (
    <button type="button" className="button-small" disabled={acts.pending} onClick={keep}>
      {attemptWords[kind]} <KeyCap of={keyOf[kind]} />
    </button>
  );
}
