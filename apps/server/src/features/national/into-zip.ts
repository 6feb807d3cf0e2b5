import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Sink } from './write-set.ts';

/**
 * Writes files into one zip, as they come: a piece of a file is packed and sent on before the next is made.
 * @param at what the files are dated, ms since 1970
 */
export async function intoZip(
  to: Writable,
  at: number,
  job: (openFile: (name: string) => Promise<Sink>) => Promise<void>,
): Promise<void> {
  const zip = new Zip((fault, packed) => {
    if (fault) to.destroy(fault);
    else to.write(packed);
  });
  await job(async (name) => {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = at;
    zip.add(file);
    return {
      write: async (text) => {
        file.push(strToU8(text));
        // Whoever reads slowly is waited for; whoever has gone is not.
        if (to.destroyed) throw new Error('The reader of a zip went away');
        if (to.writableNeedDrain) await Promise.race([once(to, 'drain'), once(to, 'close')]);
      },
      end: async () => {
        file.push(new Uint8Array(), true);
      },
    };
  });
  zip.end();
  to.end();
}
