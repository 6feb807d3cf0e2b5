import type { Frame, PageProps } from '@frontdoor/contract';
import { helpNow } from './help-now.ts';
import { telHref } from './tel.ts';

type Closed = NonNullable<PageProps['surgery']['closed']>;
type Props = { closed: Closed; opens: string; frame: Frame };

/** What somebody who comes while nobody is promised to read the form is told first (R13, R22, S31e). */
export function ClosedNotice(props: Props) {
  const { closed, opens } = props;
  return (
    <div className="fd-notice">
      <p>
        <strong>{lead(props)}</strong> {theForm[closed.form]} {unread(props)}
      </p>
      <Instead frame={props.frame} />
    </div>
  );

  function unread({ closed: { form, session } }: Props): string {
    if (form === 'none') return '';
    return session ? `Nobody may read it until ${opens}.` : 'Nobody will read it until then.';
  }
}

function lead({ closed: { form, session, cover }, opens, frame }: Props): string {
  if (session) return `We are open for extra appointments until ${session}.`;
  if (cover)
    return `The surgery is closed. It opens at ${opens}. ${cover.by} answers for us until ${cover.until}.`;
  if (helpNow(frame).at === 'surgery')
    return form === 'none'
      ? `The online form is closed until ${opens}.`
      : `Nobody reads the online form until ${opens}.`;
  return `The surgery is closed. It opens at ${opens}.`;
}

const theForm: Record<Closed['form'], string> = {
  all: 'You can fill in the online form now.',
  some: 'You can fill in the online form for some things now.',
  none: 'You can use the online form when it is open again.',
};

function Instead({ frame }: { frame: Frame }) {
  const help = helpNow(frame);
  const emergency = (
    <>
      In an emergency call <a href="tel:999">999</a>.
    </>
  );
  if (help.at === 'surgery') return <p>If you cannot wait: call us or visit the surgery. {emergency}</p>;
  if (help.at === 'cover')
    return (
      <p>
        If you cannot wait: call {help.by} on <a href={telHref(help.number)}>{help.number}</a>. {emergency}
      </p>
    );
  return (
    <p>
      If you cannot wait: go to <a href="https://111.nhs.uk">111.nhs.uk</a> or call <a href="tel:111">111</a>.{' '}
      {emergency}
    </p>
  );
}
