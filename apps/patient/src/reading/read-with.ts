import type { HasRead, ToRead } from './reader.ts';

type Written = Omit<ToRead, 'turn'>;

/**
 * Has a worker read what is written: the last of it, once the worker is there. A worker that cannot be had, or fails,
 * is done without from then on.
 * @param open starts the worker
 * @param say told which boxes may need help; none where nothing reads any more
 */
export function readWith(open: () => Worker, say: (fields: string[]) => void) {
  let worker: Worker | null = null;
  let waiting: Written | null = null;
  let turn = 0;

  const end = () => {
    worker?.terminate();
    worker = null;
  };
  const read = (written: Written) => {
    waiting = written;
    if (!worker) return;
    turn += 1;
    worker.postMessage({ ...written, turn } satisfies ToRead);
  };
  const begin = () => {
    try {
      worker = open();
    } catch {
      return;
    }
    worker.onmessage = ({ data }: MessageEvent<HasRead>) => {
      if (data.turn === turn) say(data.fields);
    };
    worker.onerror = (event) => {
      // Ours alone: the page must not take it for a fault of its own.
      event.preventDefault();
      end();
      say([]);
    };
    if (waiting) read(waiting);
  };
  return { begin, read, end };
}
