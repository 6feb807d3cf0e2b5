import { useEffect, useSyncExternalStore } from 'react';
import { sound, soundAlarm } from '../live/tone.ts';

/** From one sounding to the next. Milliseconds. */
const every = 4_000;
/** The tab that sounded goes first again the next time. */
const held = every - 200;

/**
 * Sounds again and again while an alarm must be heard on this screen. Of several tabs of one browser one sounds: the
 * one that gets the lock each time. Gives whether the browser forbids it: then somebody must touch the page first.
 */
export function useAlarmSound(heard: boolean): { blocked: boolean } {
  const blocked = useSyncExternalStore(sound.subscribe, sound.isBlocked);
  useEffect(() => {
    if (!heard || blocked) return;
    oneTabSounds();
    const again = setInterval(oneTabSounds, every);
    return () => clearInterval(again);
  }, [heard, blocked]);
  useEffect(() => {
    if (!heard || !blocked) return;
    // Any touch will do, it need not be the button that says so.
    const touched = () => sound.unblock();
    window.addEventListener('pointerdown', touched);
    window.addEventListener('keydown', touched);
    return () => {
      window.removeEventListener('pointerdown', touched);
      window.removeEventListener('keydown', touched);
    };
  }, [heard, blocked]);
  return { blocked: heard && blocked };
}

function oneTabSounds(): void {
  if (!navigator.locks) {
    // Without https a browser has no locks: then each tab sounds.
    soundAlarm();
    return;
  }
  void navigator.locks.request('frontdoor-alarm-sound', { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    soundAlarm();
    await new Promise((done) => setTimeout(done, held));
  });
}
