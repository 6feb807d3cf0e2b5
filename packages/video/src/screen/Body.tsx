import { CallScreen } from './CallScreen.tsx';
import { CannotScreen } from './CannotScreen.tsx';
import { CheckScreen } from './CheckScreen.tsx';
import { OverScreen } from './OverScreen.tsx';
import type { View } from './view.ts';
import { WaitingScreen } from './WaitingScreen.tsx';

/** The screen of each step. */
export function Body({ view }: { view: View }) {
  switch (view) {
    case 'cannot':
      return <CannotScreen />;
    case 'check':
      return <CheckScreen />;
    case 'over':
      return <OverScreen />;
    case 'call':
      return <CallScreen />;
    default:
      return <WaitingScreen view={view} />;
  }
}
