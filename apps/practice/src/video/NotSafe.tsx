/** What to do where somebody may listen. */
export function NotSafe() {
  return (
    <div className="warn">
      <p>
        <strong>Do not read this out.</strong> Ask nothing private, and only what can be answered with yes or
        no.
      </p>
      <p>Offer a phone call, a visit or another time. In danger now: 999.</p>
    </div>
  );
}
