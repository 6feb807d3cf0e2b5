/**
 * The sounds of the desk, on one player for each tab. A browser lets a page make a sound only once somebody has touched
 * it; until then the player is blocked, and the desk says so.
 */
let player: AudioContext | null = null;
const listeners = new Set<() => void>();

function thePlayer(): AudioContext {
  if (player) return player;
  player = new AudioContext();
  player.onstatechange = () => {
    for (const listener of listeners) listener();
  };
  return player;
}

export const sound = {
  isBlocked: () => thePlayer().state !== 'running',
  /** Of use only from a touch or a key: that is what the browser waits for. */
  unblock: () => void thePlayer().resume(),
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** Pitch in hertz, start in seconds. */
type Note = readonly [pitch: number, start: number];

/** A sound that could not start within this time would come when nobody knows what it means. Milliseconds. */
const stillMeant = 1_000;

async function play(notes: readonly Note[], loudness: number): Promise<void> {
  const audio = thePlayer();
  const asked = Date.now();
  // Waits for as long as the browser forbids sound.
  await audio.resume();
  if (Date.now() - asked > stillMeant) return;
  const volume = audio.createGain();
  volume.gain.value = loudness;
  volume.connect(audio.destination);
  for (const [pitch, start] of notes) {
    const note = audio.createOscillator();
    note.frequency.value = pitch;
    note.connect(volume);
    note.start(audio.currentTime + start);
    note.stop(audio.currentTime + start + 0.2);
  }
}

/** Two low notes: the desk is no longer live (S36). */
export function soundLost(): void {
  void play(
    [
      [440, 0],
      [330, 0.25],
    ],
    0.08,
  );
}

/** Three rising notes, twice: a red flag that nobody has (S1). */
export function soundAlarm(): void {
  void play(
    [
      [660, 0],
      [784, 0.22],
      [988, 0.44],
      [660, 0.9],
      [784, 1.12],
      [988, 1.34],
    ],
    0.16,
  );
}
