import { NavLink, Outlet } from 'react-router';
import { Fetched } from '../controls/Fetched.tsx';
import { useTitle } from '../controls/useTitle.ts';
import { useDesk } from '../desk/desk-context.ts';
import { LivePanel } from './LivePanel.tsx';
import { useSafety } from './queries.ts';
import type { SafetyPageFacts } from './safety-context.ts';
import { WarningList } from './WarningList.tsx';
import '../styles/safety.css';

/** What the practice sets about danger. Everybody who works here may read it; managers change it. */
export function SafetyPage() {
  const { slug, practice } = useDesk();
  useTitle(`Safety · ${practice.name}`);
  const query = useSafety(slug);
  const safety = query.data;
  const tab = (to: string, words: string) => (
    <NavLink className="page-tab" to={to} end>
      {words}
    </NavLink>
  );
  return (
    <main className="page">
      <h1>Safety</h1>
      {safety && !safety.mayEdit && <p className="hint">Everybody may read this. Managers change it.</p>}
      {safety && <LivePanel safety={safety} />}
      {safety?.live && <WarningList warnings={safety.warnings} />}
      <nav className="page-tabs" aria-label="Safety">
        {tab(`/${slug}/safety`, 'Duty rota')}
        {tab(`/${slug}/safety/numbers`, 'Local numbers')}
        {tab(`/${slug}/safety/settings`, 'Settings')}
      </nav>
      <Fetched query={query} what="safety settings">
        {(known) => <Outlet context={{ safety: known } satisfies SafetyPageFacts} />}
      </Fetched>
    </main>
  );
}
