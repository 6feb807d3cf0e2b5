import type { Row } from '@frontdoor/contract';
import { useEffect, useRef, useState } from 'react';
import { type Held, holdOrder } from './hold-order.ts';

/** A pointer that has rested this long is not about to press. */
const rest = 3_000;

/** The rows to show, held in their places while a pointer moves over the list. Gives the handlers that notice it. */
export function useHeld(rows: Row[]): Held & { notice: { onPointerMove(): void; onPointerLeave(): void } } {
  const [shown, setShown] = useState(rows);
  const [holding, setHolding] = useState(false);
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (!holding) setShown(rows);
  }, [holding, rows]);
  useEffect(() => () => clearTimeout(resting.current), []);
  const held = holding ? holdOrder(shown, rows) : { rows, fresh: 0, freshRed: false };
  return {
    ...held,
    notice: {
      onPointerMove() {
        clearTimeout(resting.current);
        resting.current = setTimeout(() => setHolding(false), rest);
        setHolding(true);
      },
      onPointerLeave() {
        clearTimeout(resting.current);
        setHolding(false);
      },
    },
  };
}
