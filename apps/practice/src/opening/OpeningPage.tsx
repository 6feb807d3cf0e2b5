import { NavLink, Outlet } from 'react-router';
import { Fetched } from '../controls/Fetched.tsx';
import { useTitle } from '../controls/useTitle.ts';
import { useDesk } from '../desk/desk-context.ts';
import type { OpeningPageFacts } from './opening-context.ts';
import { useOpening } from './queries.ts';
import { RoutesNow } from './RoutesNow.tsx';
import '../styles/opening.css';

/** When the practice can be reached, by each way. Everybody who works here may read it; managers change it. */
export function OpeningPage() {
  const { slug, practice } = useDesk();
  useTitle(`Hours and closures · ${practice.name}`);
  const query = useOpening(slug);
  const tab = (to: string, words: string) => (
    <NavLink className="page-tab" to={to} end>
      {words}
    </NavLink>
  );
  return (
    <main className="page">
      <div className="page-head">
        <h1>Hours and closures</h1>
        <a href={`/${slug}/opening`}>What patients read</a>
      </div>
      {query.data && !query.data.mayEdit && (
        <p className="hint">Everybody may read this. Managers change it.</p>
      )}
      {query.data && <RoutesNow now={query.data.now} />}
      <nav className="page-tabs" aria-label="Hours and closures">
        {tab(`/${slug}/hours`, 'Closures')}
        {tab(`/${slug}/hours/week`, 'Opening hours')}
        {tab(`/${slug}/hours/clocks`, 'Bank holidays and clocks')}
      </nav>
      <Fetched query={query} what="hours">
        {(opening) => <Outlet context={{ opening } satisfies OpeningPageFacts} />}
      </Fetched>
    </main>
  );
}
