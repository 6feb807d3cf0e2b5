import { NavLink, Outlet } from 'react-router';
import { sayFault } from '../api/say-fault.ts';
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
  const { data: safety, error, refetch } = useSafety(slug);
  const tab = (to: string, words: string) => (
    <NavLink className="safety-tab" to={to} end>
      {words}
    </NavLink>
  );
  return (
    <main className="safety">
      <h1>Safety</h1>
      {safety && !safety.mayEdit && <p className="hint">Everybody may read this. Managers change it.</p>}
      {safety && <LivePanel safety={safety} />}
      {safety?.live && <WarningList warnings={safety.warnings} />}
      <nav className="safety-tabs" aria-label="Safety">
        {tab(`/${slug}/safety`, 'Duty rota')}
        {tab(`/${slug}/safety/numbers`, 'Local numbers')}
        {tab(`/${slug}/safety/settings`, 'Settings')}
      </nav>
      {safety ? (
        <Outlet context={{ safety } satisfies SafetyPageFacts} />
      ) : error ? (
        <div role="alert">
          <p className="trouble">The safety settings could not be fetched. {sayFault(error)}</p>
          <button type="button" className="button" onClick={() => void refetch()}>
            Try again
          </button>
        </div>
      ) : (
        <p aria-busy="true">Fetching the safety settings…</p>
      )}
    </main>
  );
}
