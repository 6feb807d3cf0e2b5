import type { PageProps, Surgery, WayIn } from '@frontdoor/contract';
import type { ReactNode } from 'react';
import { RouteTimes } from './RouteTimes.tsx';
import { telHref } from './tel.ts';

type Props = Pick<
  PageProps['surgery'],
  'online' | 'phone' | 'desk' | 'startHref' | 'closed' | 'usualWait'
> & {
  surgery: Surgery | null;
};

/** Three ways in, drawn alike and none before the others: same heading, same button, same place for the times (R15, R17). */
export function WaysIn({ online, phone, desk, startHref, closed, usualWait, surgery }: Props) {
  return (
    <ul className="fd-ways-in">
      <Way
        title="Use an online form"
        way={online}
        action={
          <Action href={startHref}>
            {closed?.form === 'none' ? 'See when it opens' : 'Start the online form'}
          </Action>
        }
      >
        It takes about 4 minutes. You can add photos.
        {usualWait ? <span className="fd-wait">{usualWait.usual}</span> : null}
      </Way>
      {surgery ? (
        <>
          <Way
            title="Call us"
            way={phone}
            action={<Action href={telHref(surgery.phone)}>Call {surgery.phone}</Action>}
          >
            If you are deaf or find it hard to speak on the phone, use Relay UK: 18001 {surgery.phone}.
          </Way>
          <Way
            title="Visit the surgery"
            way={desk}
            action={
              <Action
                href={`https://www.openstreetmap.org/search?query=${encodeURIComponent(surgery.address)}`}
              >
                Find us on a map
              </Action>
            }
          >
            {surgery.address}
          </Way>
        </>
      ) : null}
    </ul>
  );
}

function Way(props: { title: string; way: WayIn; action: ReactNode; children: ReactNode }) {
  return (
    <li className="fd-way">
      <h2 className="nhsuk-heading-m">{props.title}</h2>
      <p>{props.children}</p>
      <Times way={props.way} />
      <p>{props.action}</p>
    </li>
  );
}

function Times({ way }: { way: WayIn }) {
  if (!way.parts) return <RouteTimes {...way} />;
  return way.parts.map((part) => (
    <section key={part.title}>
      <h3 className="nhsuk-heading-xs">{part.title}</h3>
      <RouteTimes {...part} />
    </section>
  ));
}

function Action({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className="nhsuk-button" href={href}>
      {children}
    </a>
  );
}
