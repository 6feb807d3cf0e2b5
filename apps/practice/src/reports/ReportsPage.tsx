import { Suspense } from 'react';
import { NavLink, Outlet } from 'react-router';
import { useTitle } from '../controls/useTitle.ts';
import { useDesk } from '../desk/desk-context.ts';
import '../styles/reports.css';

/** What a practice can know of itself as numbers. Everybody who works here sees it; managers take rows and files out. */
export function ReportsPage() {
  const { slug, member, practice } = useDesk();
  useTitle(`Figures · ${practice.name}`);
  const tab = (to: string, words: string) => (
    <NavLink className="page-tab" to={to} end>
      {words}
    </NavLink>
  );
  return (
    <main className="page report">
      <h1>
        Figures<span className="print-only"> of {practice.name}</span>
      </h1>
      <nav className="page-tabs" aria-label="Figures">
        {tab(`/${slug}/figures`, 'This practice')}
        {/* A network or a care home takes no requests: it is in no national file. */}
        {member.kind === 'practice' && tab(`/${slug}/figures/national`, 'National files')}
        {tab(`/${slug}/figures/settings`, 'Settings')}
      </nav>
      <Suspense fallback={<p aria-busy="true">Fetching the page…</p>}>
        <Outlet />
      </Suspense>
    </main>
  );
}
