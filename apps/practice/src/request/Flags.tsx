import type { Flag } from '@frontdoor/contract';
import { FlagIcon } from '../controls/icons.tsx';
import { useNow } from '../controls/useNow.ts';
import { sayWhen } from '../wording/times.ts';
import { FlagMarks } from './FlagMarks.tsx';
import { useOpenRequest } from './request-context.ts';
import { sayShown, sourceWords } from './say-flag.ts';

/** What rules raised, each with the words, the rule and version, why it exists, and what the patient was shown and chose. */
export function Flags() {
  const { flags } = useOpenRequest().detail;
  // The keys of a mark belong to the first flag that has none: pressed again they go on to the next.
  const keyed = flags.find(({ mark }) => mark === null)?.id;
  return flags.map((flag) => <FlagBox key={flag.id} flag={flag} keyed={flag.id === keyed} />);
}

function FlagBox({ flag, keyed }: { flag: Flag; keyed: boolean }) {
  const now = useNow();
  const { level, title, words, rule, version, source, reason, message, raisedAt } = flag;
  const when = sayWhen(raisedAt, now);
  return (
    <section className={`flag-box flag-${level}`} aria-label={`${level} flag`}>
      <h3>
        <FlagIcon /> <span className="unseen">{level} flag: </span>
        {title}
        {words && <span className="flag-words"> “{words}”</span>}
      </h3>
      {reason && <p className="flag-reason">{reason}</p>}
      <p>
        Rule {rule} v{version} · {message ? 'from a later message' : sourceWords[source]}, {when} ·{' '}
        {sayShown(flag, when)}
      </p>
      <FlagMarks flag={flag} keyed={keyed} />
    </section>
  );
}
