import type { Me } from '@frontdoor/contract';
import { Link, Navigate } from 'react-router';
import { useMe } from '../api/queries.ts';
import { isSignedOut } from '../api/say-fault.ts';
import { useTitle } from '../controls/useTitle.ts';
import { roleWords } from '../wording/words.ts';
import { Shut } from './Shut.tsx';
import '../styles/sign-in.css';

/** Where to work: asked only of those who work in more than one place. */
export function Organisations() {
  useTitle('Where do you work?');
  const me = useMe();
  if (me.isError && !isSignedOut(me.error)) return <Shut fault={me.error} />;
  if (!me.data) return <main className="sign-in" aria-busy="true" />;
  const { memberships } = me.data;
  const [only] = memberships;
  if (!only) return <Shut fault={null} />;
  if (memberships.length === 1) return <Navigate to={deskOf(only)} replace />;
  return (
    <main className="sign-in">
      <h1>Where are you working now?</h1>
      <ul className="organisations">
        {memberships.map((place) => (
          <li key={place.slug}>
            <Link to={deskOf(place)}>{place.name}</Link>{' '}
            <span className="hint">
              {place.kind === 'commissioner' ? 'commissioner' : roleWords[place.role]}
            </span>
          </li>
        ))}
      </ul>
    </main>
  );
}

/** Where somebody's work in a place begins: a commissioner has figures of practices, and no desk. */
function deskOf({ slug, kind }: Me['memberships'][number]): string {
  return kind === 'commissioner' ? `/${slug}/oversight` : `/${slug}/to-triage`;
}
