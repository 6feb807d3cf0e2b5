import { useEffect } from 'react';
import { useAlarms } from '../alarms/alarms-context.ts';

/**
 * The title of the tab. Never a patient's name: it shows on shared screens and stays in the history. A red flag that
 * nobody has is counted in it, so that it is seen from another tab or program (S36).
 */
export function useTitle(title: string): void {
  const { waiting } = useAlarms();
  useEffect(() => {
    document.title = `${waiting > 0 ? `(${waiting} red) ` : ''}${title} · Frontdoor`;
  }, [title, waiting]);
}
