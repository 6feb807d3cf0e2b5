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
  if (memberships.length === 1) return <Navigate to={`/${only.slug}/to-triage`} replace />;
  return (
    <main className="sign-in">
      <h1>Where are you working now?</h1>
      <ul className="organisations">
        {memberships.map(({ slug, name, role }) => (
          <li key={slug}>
            <Link to={`/${slug}/to-triage`}>{name}</Link> <span className="hint">{roleWords[role]}</span>
          </li>
        ))}
      </ul>
    </main>
  );
}
