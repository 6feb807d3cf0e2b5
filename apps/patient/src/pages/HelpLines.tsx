import phrases from '@frontdoor/content/wording/phrases.json' with { type: 'json' };
import type { HelpLine } from './advice-words.ts';

type Props = { calls: HelpLine[]; showsDeafRoutes: boolean };

/**
 * The ways to reach help now, every one a row of the same size: the calls, then those for people who cannot speak on
 * the phone, in S12's order.
 */
export function HelpLines({ calls, showsDeafRoutes }: Props) {
  const { lead, routes } = phrases.deafRoutes;
  return (
    <>
      <ul className="fd-lines">
        {calls.map((call) => (
          <li key={call.label}>
            <a className="fd-line" href={call.href}>
              <strong>{call.label}</strong>
              {call.more ? <span>{call.more}</span> : null}
            </a>
          </li>
        ))}
      </ul>
      {showsDeafRoutes ? (
        <>
          <p>
            <strong>{lead}</strong>
          </p>
          <ul className="fd-lines">
            {routes.map((route) => (
              <li key={route.name}>
                <a className="fd-line" href={route.href}>
                  <strong>{route.name}</strong>
                  <span>{route.more}</span>
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
