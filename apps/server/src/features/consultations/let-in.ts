import type { Changed } from '@frontdoor/contract';
import { type Act, type ActDeps, act } from './act.ts';

/** A person has looked at what was set aside and lets it back among the others (S37). One key; done twice it is one. */
export function letIn(deps: ActDeps, which: Act): Promise<Changed> {
  const decide = ({ request }: { request: { aside: string | null } }) =>
    request.aside === null
      ? null
      : { set: { aside: null }, action: 'aside-ended' as const, detail: { was: request.aside } };
  // Letting it in shows nothing of it, so who may not see its words can do it, too (S27).
  return act(deps, which, decide, 'also-unseen');
}
