import type { SafetyWarning } from '@frontdoor/contract';
import { Link } from 'react-router';
import { useDesk } from '../desk/desk-context.ts';
import { partPath } from './parts.ts';

/** What should be put right, each with the way to the page where it is. */
export function WarningList({ warnings }: { warnings: SafetyWarning[] }) {
  const { slug } = useDesk();
  if (warnings.length === 0) return null;
  return (
    <section className="safety-warnings" aria-label="To put right">
      <h2>To put right</h2>
      <ul>
        {warnings.map(({ part, words }) => (
          <li key={words}>
            <Link to={partPath(slug, part)}>{words}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
