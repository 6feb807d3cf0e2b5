/** A fault in words, said at once. The region is always there, so that it is announced when it fills. */
export function TroubleNote({ words }: { words: string | null }) {
  return <div role="alert">{words && <p className="trouble">{words}</p>}</div>;
}
