import { useEffect, useState } from 'react';

/** How long nothing was typed before something is asked of the server about it. Milliseconds. */
const restsFor = 400;

/** A value that changes while somebody types, as it was when the typing last rested. */
export function useRested<Value>(value: Value): Value {
  const [rested, setRested] = useState(value);
  const known = JSON.stringify(value);
  useEffect(() => {
    const waiting = setTimeout(() => setRested(JSON.parse(known) as Value), restsFor);
    return () => clearTimeout(waiting);
  }, [known]);
  return rested;
}
