import { parentPort, workerData } from 'node:worker_threads';
import decode from 'heic-decode';

type Work = { bytes: Uint8Array; maxPixels: number };

/** Runs in its own thread, once: decodes the first picture of a HEIC file and posts its pixels, or why not. */
async function decodeOnce({ bytes, maxPixels }: Work) {
  const pictures = await decode.all({ buffer: bytes });
  const first = pictures[0];
  if (!first) return 'damaged';
  if (first.width * first.height > maxPixels) return 'too-many-pixels';
  const { data, width, height } = await first.decode();
  return { data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength), width, height };
}

const result = await decodeOnce(workerData as Work).catch(() => 'damaged' as const);
parentPort?.postMessage(result, typeof result === 'string' ? [] : [result.data.buffer as ArrayBuffer]);
