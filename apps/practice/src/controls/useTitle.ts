import { useEffect } from 'react';

/** The title of the tab. Never a patient's name: it shows on shared screens and stays in the history. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Frontdoor`;
  }, [title]);
}
