import type { Flag, FlagMark } from '@frontdoor/contract';
import { useDesk } from '../desk/desk-context.ts';
import type { Command } from '../keys/commands.ts';
import { KeyCap } from '../keys/KeyCap.tsx';
import { useCommand } from '../keys/KeysProvider.tsx';
import { useOpenRequest } from './request-context.ts';
import { markWordsOf } from './say-flag.ts';

const marks: { mark: FlagMark; key: Command }[] = [
  { mark: 'right', key: 'markRight' },
  { mark: 'not-needed', key: 'markNotNeeded' },
  { mark: 'cannot-tell', key: 'markCannotTell' },
];

type Marking = { flag: Flag; mark: FlagMark; command: Command };

/** Was it right? One key for each answer; it changes nothing on the request (S16). */
export function FlagMarks({ flag, keyed }: { flag: Flag; keyed: boolean }) {
  const { member } = useDesk();
  const note = `flag-marks-${flag.id}`;
  const counts = member.role === 'clinician';
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be drawn as a box within the box
    <div
      className="flag-marks"
      role="group"
      aria-label={`Was “${flag.title}” right?`}
      aria-describedby={counts ? note : undefined}
    >
      {marks.map(({ mark, key }) =>
        keyed ? (
          <KeyedMark key={mark} flag={flag} mark={mark} command={key} />
        ) : (
          <Mark key={mark} flag={flag} mark={mark} />
        ),
      )}
      {counts && (
        <span id={note} className="flag-marks-note">
          counts in figures
        </span>
      )}
    </div>
  );
}

function useMark(flag: Flag, mark: FlagMark) {
  const { acts } = useOpenRequest();
  return () => void acts.run('mark', { flag: flag.id, mark });
}

function KeyedMark({ flag, mark, command }: Marking) {
  useCommand(command, useMark(flag, mark));
  return <Mark flag={flag} mark={mark} command={command} />;
}

function Mark({ flag, mark, command }: Omit<Marking, 'command'> & { command?: Command }) {
  const { acts } = useOpenRequest();
  const keep = useMark(flag, mark);
  return (
    <button
      type="button"
      className="button-small"
      aria-pressed={flag.mark === mark}
      disabled={acts.pending}
      onClick={keep}
    >
      {markWordsOf[mark]} {command && <KeyCap of={command} />}
    </button>
  );
}
