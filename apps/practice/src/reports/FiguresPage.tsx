import type { Figures } from '@frontdoor/contract';
import { useSearchParams } from 'react-router';
import { Fetched } from '../controls/Fetched.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { FigurePart } from './FigurePart.tsx';
import { isEmpty } from './figure-cells.ts';
import { Patterns } from './Patterns.tsx';
import { PeriodChoice } from './PeriodChoice.tsx';
import { sayPeriod } from './period.ts';
import { type Asked, useReport } from './queries.ts';
import { TakeAway } from './TakeAway.tsx';
import { usePeriod } from './usePeriod.ts';

/** Every figure of the practice for the days chosen, as a chart with its table. */
export function FiguresPage() {
  const { slug } = useDesk();
  const period = usePeriod();
  const [address, setAddress] = useSearchParams();
  const asked: Asked = { from: period.from, to: period.to, heldBack: address.get('for') === 'others' };
  const query = useReport(slug, asked);

  function holdBack(hold: boolean) {
    setAddress((before) => {
      const after = new URLSearchParams(before);
      if (hold) after.set('for', 'others');
      else after.delete('for');
      return after;
    });
  }

  return (
    <>
      <PeriodChoice period={period} />
      <TakeAway asked={asked} onHoldBack={holdBack} />
      <Fetched query={query} what="figures">
        {(figures) => <Report figures={figures} asked={asked} />}
      </Fetched>
    </>
  );
}

function Report({ figures: { headlines, figures, ...days }, asked }: { figures: Figures; asked: Asked }) {
  if (figures.every(isEmpty))
    return (
      <p className="page-lead">
        No request came in on {sayPeriod(days)}. Choose other days. Tests, unfinished forms and messages that
        you began are never counted.
      </p>
    );
  return (
    <>
      <dl className="headlines">
        {headlines.map(({ label, value, about }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <b>{value}</b>
              <span className="hint">{about}</span>
            </dd>
          </div>
        ))}
      </dl>
      <nav className="report-contents" aria-label="Figures of this page">
        <ul>
          {figures.map(({ id, title }) => (
            <li key={id}>
              <a href={`#figure-${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <Patterns />
      {figures.map((figure) => (
        <FigurePart key={figure.id} figure={figure} asked={asked} />
      ))}
    </>
  );
}
