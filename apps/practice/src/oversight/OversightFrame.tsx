import { Suspense } from 'react';
import { Navigate, NavLink, Outlet, useParams } from 'react-router';
import { useMe } from '../api/queries.ts';
import { isSignedOut } from '../api/say-fault.ts';
import { Shut } from '../sign-in/Shut.tsx';
import { OverseerMenu } from './OverseerMenu.tsx';
import type { OversightFacts } from './oversight-context.ts';
import { useClosureInbox } from './queries.ts';
import '../styles/desk.css';
import '../styles/reports.css';

/** Where a commissioner's people work: figures of practices and their closures, and no way to a request. */
export function OversightFrame() {
  const slug = useParams().practice ?? '';
  const me = useMe();
  if (me.isError && !isSignedOut(me.error)) return <Shut fault={me.error} />;
  if (!me.data) return <div className="frame" aria-busy="true" />;
  const { user, memberships } = me.data;
  const member = memberships.find((membership) => membership.slug === slug);
  if (!member) return <Shut fault={null} />;
  if (member.kind !== 'commissioner') return <Navigate to={`/${slug}/to-triage`} replace />;
  return <Frame facts={{ slug, user, member, memberships }} />;
}

function Frame({ facts }: { facts: OversightFacts }) {
  const { slug, member } = facts;
  const unanswered = useClosureInbox(slug).data?.items.filter(({ answer }) => answer === null).length ?? 0;
  return (
    <div className="frame">
      <header className="top-bar oversight-bar">
        <p className="practice-name">{member.name}</p>
        <OverseerMenu facts={facts} />
      </header>
      <main className="page report oversight">
        <h1>
          Your practices<span className="print-only">, as {member.name} sees them</span>
        </h1>
        <nav className="page-tabs" aria-label="Your practices">
          <NavLink className="page-tab" to={`/${slug}/oversight`} end>
            Side by side
          </NavLink>
          <NavLink className="page-tab" to={`/${slug}/oversight/closures`}>
            Closures{unanswered > 0 && ` (${unanswered} without an answer)`}
          </NavLink>
        </nav>
        <Suspense fallback={<p aria-busy="true">Fetching the page…</p>}>
          <Outlet context={facts} />
        </Suspense>
      </main>
    </div>
  );
}
