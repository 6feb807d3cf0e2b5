import readerHref from '../reading/reader.ts?worker&url';

/** The way to start the reader, or null: on an old browser, and where somebody asked for as little as possible. */
export function openReader(): (() => Worker) | null {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (typeof Worker === 'undefined' || connection?.saveData) return null;
  return () => new Worker(readerHref, { type: import.meta.env.DEV ? 'module' : 'classic' });
}
