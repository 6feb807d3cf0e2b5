import { Link, useLocation } from 'react-router';
import { useDesk } from '../desk/desk-context.ts';
import { partPath } from './parts.ts';
import { useSafetyWarnings } from './queries.ts';
import '../styles/safety.css';

/**
 * The strip under the top bar: to everybody that the practice is not live, to managers what they should put right (S2,
 * S11). Nothing where all is well.
 */
export function SafetyWarnings() {
  const { slug, member } = useDesk();
  const { data } = useSafetyWarnings(slug);
  // The safety pages say all of it themselves.
  const there = useLocation().pathname.startsWith(`/${slug}/safety`);
  if (!data || there) return null;
  if (!data.live) {
    const count = data.missing.length;
    return (
      <p className="safety-strip">
        This practice is not live yet: patients cannot use the online form.{' '}
        <Link to={`/${slug}/safety`}>
          {count === 0
            ? 'Nothing is missing'
            : count === 1
              ? '1 thing is missing'
              : `${count} things are missing`}
        </Link>
      </p>
    );
  }
  const [first, ...more] = data.warnings;
  if (member.role !== 'manager' || !first) return null;
  return (
    <p className="safety-strip">
      Safety: <Link to={partPath(slug, first.part)}>{first.words}</Link>
      {more.length > 0 && ` And ${more.length} more.`}
    </p>
  );
}
