import { describe, expect, test, vi } from 'vitest';
import { canCaption, makeCaptions, type RecogniserKind } from './captions.ts';

type State = 'available' | 'downloadable' | 'unavailable';

/** A recogniser that works on the device, as far as its browser says so. */
function pretend(state: State, installs = true) {
  const made: InstanceType<RecogniserKind>[] = [];
  class Pretended {
    lang = '';
    continuous = false;
    interimResults = false;
    onresult: InstanceType<RecogniserKind>['onresult'] = null;
    onend: (() => void) | null = null;
    onerror: ((event: { error: string }) => void) | null = null;
    local = false;
    startedLocally: boolean | null = null;
    get processLocally() {
      return this.local;
    }
    set processLocally(value: boolean) {
      this.local = value;
    }
    start() {
      this.startedLocally = this.local;
      made.push(this);
    }
    abort = vi.fn();
    static available = vi.fn(async () => state);
    static install = vi.fn(async () => installs);
  }
  return { Kind: Pretended as unknown as RecogniserKind, made, Pretended };
}
/** As browsers had it before 2025: it sends the voice to a server. */
class Sending {
  continuous = false;
  start() {}
}
const track = {} as MediaStreamTrack;

describe('captions are made on the device or not at all', () => {
  test('a browser without a recogniser cannot, and one that would send the voice is not used', async () => {
    expect(await canCaption(undefined)).toBe(false);
    expect(await canCaption(Sending as unknown as RecogniserKind)).toBe(false);
  });

  test('a browser that has the words of the language, or can fetch them, can', async () => {
    expect(await canCaption(pretend('available').Kind)).toBe(true);
    expect(await canCaption(pretend('downloadable').Kind)).toBe(true);
    expect(await canCaption(pretend('unavailable').Kind)).toBe(false);
  });

  test('it is told to work locally before it starts', async () => {
    const { Kind, made, Pretended } = pretend('available');
    const stop = makeCaptions(track, vi.fn(), vi.fn(), Kind);
    await vi.waitFor(() => expect(made).toHaveLength(1));
    expect(made[0]).toMatchObject({ startedLocally: true, lang: 'en-GB', continuous: true });
    expect(Pretended.available).toHaveBeenCalledWith({ langs: ['en-GB'], processLocally: true });
    stop();
    expect(made[0]!.abort).toHaveBeenCalled();
  });

  test('what is heard is told as it grows and once it stands', async () => {
    const { Kind, made } = pretend('available');
    const said = vi.fn();
    const stop = makeCaptions(track, said, vi.fn(), Kind);
    await vi.waitFor(() => expect(made).toHaveLength(1));
    made[0]!.onresult!({ resultIndex: 0, results: [{ isFinal: false, 0: { transcript: ' Good ' } }] });
    made[0]!.onresult!({ resultIndex: 0, results: [{ isFinal: true, 0: { transcript: 'Good morning' } }] });
    expect(said.mock.calls).toEqual([
      ['Good', false],
      ['Good morning', true],
    ]);
    stop();
    made[0]!.onresult!({ resultIndex: 0, results: [{ isFinal: true, 0: { transcript: 'After' } }] });
    expect(said).toHaveBeenCalledTimes(2);
  });

  test('one that fails says so once and is not started again', async () => {
    const { Kind, made } = pretend('available');
    const failed = vi.fn();
    makeCaptions(track, vi.fn(), failed, Kind);
    await vi.waitFor(() => expect(made).toHaveLength(1));
    made[0]!.onerror!({ error: 'not-allowed' });
    made[0]!.onend!();
    expect(failed).toHaveBeenCalledTimes(1);
    expect(made).toHaveLength(1);
  });

  test('words of the language that cannot be fetched end it before it hears anything', async () => {
    const { Kind, made } = pretend('downloadable', false);
    const failed = vi.fn();
    makeCaptions(track, vi.fn(), failed, Kind);
    await vi.waitFor(() => expect(failed).toHaveBeenCalled());
    expect(made).toHaveLength(0);
  });
});
