import links from '@frontdoor/content/wording/links.json' with { type: 'json' };

/** R16. */
export function Expectations() {
  const [charter] = links;
  return (
    <>
      <h2 className="nhsuk-heading-m">What you can expect from us</h2>
      <p>
        <a href={charter!.href}>{charter!.name}</a> says what you can expect from your surgery and how you can
        help.
      </p>
    </>
  );
}
