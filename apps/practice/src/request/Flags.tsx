import { FlagIcon } from '../controls/icons.tsx';
import { useNow } from '../controls/useNow.ts';
import { sayWhen } from '../wording/times.ts';
import { useOpenRequest } from './request-context.ts';

/** What a rule raised: the words, the rule and version, what the patient was shown and what they chose. */
export function Flags() {
  const { flags } = useOpenRequest().detail;
  const now = useNow();
  return flags.map((flag) => (
    <section key={flag.id} className={`flag-box flag-${flag.level}`} aria-label={`${flag.level} flag`}>
      <h3>
        <FlagIcon /> <span className="unseen">{flag.level} flag: </span>
        {flag.title}
        {flag.words && <span className="flag-words"> “{flag.words}”</span>}
      </h3>
      <p>
        Rule {flag.rule} v{flag.version}
        {flag.shown && ` · patient was shown “${flag.shown}” at ${sayWhen(flag.raisedAt, now)}`}
        {flag.choice && ` and chose “${flag.choice}”`}
      </p>
    </section>
  ));
}
