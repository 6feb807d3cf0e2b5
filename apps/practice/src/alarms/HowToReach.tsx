import { useDesk } from '../desk/desk-context.ts';
import { useOpenRequest } from '../request/request-context.ts';
import { useSafety } from '../safety/queries.ts';
import { decisions, reachSteps } from './reach-steps.ts';

/** The steps to reach a patient, one press away, for a call that no alarm asks for (S39). */
export function HowToReach() {
  const { detail } = useOpenRequest();
  return (
    <details className="reach">
      <summary>How to reach them</summary>
      <ol>
        {reachSteps(detail, []).map(({ words }) => (
          <li key={words}>{words}</li>
        ))}
      </ol>
      <NotReached />
    </details>
  );
}

/** What a clinician decides between when nobody was reached (S39). */
export function NotReached() {
  const { slug } = useDesk();
  const { detail } = useOpenRequest();
  const crisis = useSafety(slug).data?.numbers.find(({ service }) => service === 'crisis');
  return (
    <p>
      Not reached? A clinician decides: {decisions(detail, crisis?.number ?? null).join('; ')}. Police only
      for immediate risk to life or serious harm.
    </p>
  );
}
