import type { Destination, RuleFigures } from '@frontdoor/contract';
import { addresses, useFigures } from '../api/queries.ts';
import { Fetched } from '../controls/Fetched.tsx';
import { useTitle } from '../controls/useTitle.ts';
import { useDesk } from '../desk/desk-context.ts';
import '../styles/flags.css';

/** How often each rule fired and what clinicians made of it: numbers alone, for everybody who works here (S16). */
export function FlagsPage() {
  const { slug, practice } = useDesk();
  useTitle(`Flags · ${practice.name}`);
  const query = useFigures(slug);
  return (
    <main className="page figures">
      <h1>Flags and how often they are right</h1>
      <p className="figures-lead">
        Every rule that has warned somebody here. “Right”, “not needed” and “cannot tell” are the marks of
        clinicians; a mark changes nothing on a request. “Left” is who was warned and did not send.
      </p>
      <Fetched query={query} what="figures">
        {({ rules }) => <Figures rules={rules} table={addresses.figuresTable(slug)} />}
      </Fetched>
    </main>
  );
}

/** Where each rule sends somebody, as staff say it. */
const destinationWords: Record<Destination, string> = {
  '999': '999',
  'A&E': 'A&E',
  maternity: 'Maternity',
  crisis: 'Crisis',
  'urgent-today': 'Urgent today',
  safeguarding: 'Safeguarding',
  'staff-only': 'Staff only',
};

function Figures({ rules, table }: { rules: RuleFigures[]; table: string }) {
  if (rules.length === 0) return <p>No rule has matched anything yet.</p>;
  return (
    <>
      <p>
        <a href={table} download>
          Take the table away (CSV)
        </a>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keys */}
      <section className="figures-scroll" aria-label="Figures of each rule" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Rule</th>
              <th scope="col">Sends to</th>
              {['Matched', 'Right', 'Not needed', 'Cannot tell', 'Left'].map((words) => (
                <th key={words} scope="col" className="count">
                  {words}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rules.map((rule) => (
              <tr key={`${rule.rule} ${rule.version}`}>
                <th scope="row">
                  {rule.title}
                  <span className="hint">
                    {rule.rule} v{rule.version}
                  </span>
                </th>
                <td>{destinationWords[rule.destination]}</td>
                {[rule.fired, rule.right, rule.notNeeded, rule.cannotTell, rule.left].map((count, place) => (
                  <td key={place} className="count">
                    {count}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
