/** Two low notes: the desk is no longer live (S36). Silent where the browser does not allow sound yet. */
export function soundLost(): void {
  const audio = new AudioContext();
  const volume = audio.createGain();
  volume.gain.value = 0.08;
  volume.connect(audio.destination);
  for (const [pitch, start] of [
    [440, 0],
    [330, 0.25],
  ] as const) {
    const note = audio.createOscillator();
    note.frequency.value = pitch;
    note.connect(volume);
    note.start(audio.currentTime + start);
    note.stop(audio.currentTime + start + 0.2);
    if (start > 0) note.onended = () => void audio.close();
  }
}
