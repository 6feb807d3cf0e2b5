import { Worker } from 'node:worker_threads';

/** Decoding the largest photo we take needs about 3 seconds; a file made to be slow is stopped. Milliseconds. */
const longest = 20_000;
const heapMb = 256;

export type Decoded = { data: Uint8Array; width: number; height: number };

/**
 * Decodes the HEIC of an iPhone, which sharp's build leaves out for patents, with libheif in WebAssembly. In a thread
 * of its own with a bound on time, and pixels checked before they are made, so that a bad file can stop nothing else.
 */
export function decodeHeic(
  bytes: Buffer,
  maxPixels: number,
): Promise<Decoded | 'damaged' | 'too-many-pixels'> {
  return new Promise((done) => {
    const worker = new Worker(new URL('./heic-worker.ts', import.meta.url), {
      workerData: { bytes: new Uint8Array(bytes), maxPixels },
      resourceLimits: { maxOldGenerationSizeMb: heapMb },
      execArgv: [],
      stdout: true,
      stderr: true,
    });
    const settle = (result: Decoded | 'damaged' | 'too-many-pixels') => {
      clearTimeout(timer);
      done(result);
      void worker.terminate();
    };
    const timer = setTimeout(() => settle('damaged'), longest);
    worker.once('message', settle);
    worker.once('error', () => settle('damaged'));
    worker.once('exit', () => settle('damaged'));
  });
}
