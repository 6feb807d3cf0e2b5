/**
 * Keeps the screen on during a call, where the browser can. It lets go when the page is hidden, so it is asked for again
 * whenever the page is seen.
 *
 * @returns the way to let go
 */
export function keepAwake(): () => void {
  let stopped = false;
  let lock: WakeLockSentinel | null = null;
  const hold = async () => {
    if (stopped || document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    lock = await navigator.wakeLock.request('screen').catch(() => null);
    if (stopped) void lock?.release();
  };
  document.addEventListener('visibilitychange', hold);
  void hold();
  return () => {
    stopped = true;
    document.removeEventListener('visibilitychange', hold);
    void lock?.release();
  };
}
