/** Below this nobody hears anything. As `level` gives it. */
export const heardFrom = 0.02;

type WithOlder = typeof window & { webkitAudioContext?: typeof AudioContext };

function context(): AudioContext | null {
  const Context = window.AudioContext ?? (window as WithOlder).webkitAudioContext;
  return Context === undefined ? null : new Context();
}

/**
 * How loud a microphone is.
 *
 * @param heard told ten times a second: 0 silent to 1 very loud
 * @returns the way to stop
 */
export function listenTo(track: MediaStreamTrack, heard: (level: number) => void): () => void {
  const audio = context();
  if (audio === null) return () => undefined;
  // Made without a press it may begin asleep.
  void audio.resume?.();
  const analyser = audio.createAnalyser();
  audio.createMediaStreamSource(new MediaStream([track])).connect(analyser);
  const samples = new Uint8Array(analyser.fftSize);
  const every = setInterval(() => {
    analyser.getByteTimeDomainData(samples);
    const loudest = samples.reduce((most, each) => Math.max(most, Math.abs(each - 128)), 0);
    heard(loudest / 128);
  }, 100);
  return () => {
    clearInterval(every);
    void audio.close();
  };
}

/** Plays two soft notes on the speaker chosen, a second long. Call it from a press. */
export async function playNotes(speaker: string | null): Promise<void> {
  const audio = context();
  if (audio === null) return;
  const player = new Audio();
  const out = audio.createMediaStreamDestination();
  player.srcObject = out.stream;
  if (speaker !== null) await player.setSinkId?.(speaker).catch(() => undefined);
  const volume = audio.createGain();
  volume.gain.value = 0.25;
  volume.connect(out);
  [523, 659].forEach((pitch, at) => {
    const note = audio.createOscillator();
    note.frequency.value = pitch;
    note.connect(volume);
    note.start(audio.currentTime + at * 0.5);
    note.stop(audio.currentTime + at * 0.5 + 0.45);
  });
  await player.play().catch(() => undefined);
  await new Promise((done) => setTimeout(done, 1200));
  player.srcObject = null;
  await audio.close();
}
