import type { CallEvent } from './events.ts';
import type { Mesh } from './mesh.ts';
import { badBeforeDrop, badSince, judge, type Quality, type Sample } from './quality.ts';
import type { CallState, Other } from './state.ts';
import { sampleOf } from './stats.ts';
import type { Store } from './store.ts';

const every = 2000;

/**
 * Judges every connection every two seconds. When all of them are bad for ten, `drop` is called: our own pictures stop, so
 * that voices get through.
 *
 * @returns the way to stop
 */
export function watchQuality(store: Store<CallState, CallEvent>, mesh: Mesh, drop: () => void): () => void {
  const before = new Map<string, { sample: Sample; seen: number }>();
  let since: number | null = null;

  async function look() {
    const now = Date.now();
    const all: { [person: string]: Quality } = {};
    for (const [person, report] of await mesh.stats()) {
      const other = store.get().others[person];
      const known = before.get(person);
      const sample = sampleOf(report, now);
      if (other?.link !== 'connected') {
        before.delete(person);
        continue;
      }
      before.set(person, { sample, seen: (known?.seen ?? 0) + 1 });
      // Pictures take a moment to flow: the first seconds say nothing.
      if (known !== undefined && known.seen > 1) all[person] = judge(known.sample, sample, moving(other));
    }
    store.send({ type: 'quality', all });
    since = badSince(since, Object.values(all), now);
    const { camera } = store.get();
    if (since === null || now - since < badBeforeDrop || camera.track === null) return;
    since = null;
    drop();
  }

  const timer = setInterval(() => void look().catch(() => undefined), every);
  return () => clearInterval(timer);
}

/** Whether pictures of them should come just now. A hidden page need not draw them. */
function moving({ media, stream }: Other): boolean {
  const track = stream?.getVideoTracks()[0];
  return (
    document.visibilityState === 'visible' &&
    media?.camera === true &&
    !media.sharing &&
    track !== undefined &&
    !track.muted
  );
}
