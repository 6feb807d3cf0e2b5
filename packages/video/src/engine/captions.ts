/**
 * Words made by a machine of what is said (0031): only where the browser does it on the device itself. A recogniser that
 * would send the voice to anybody is never started.
 */
type Availability = 'available' | 'downloadable' | 'downloading' | 'unavailable';
type Options = { langs: string[]; processLocally: true };
type Result = { isFinal: boolean; 0: { transcript: string } };
type Recogniser = {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  processLocally: boolean;
  onresult: ((event: { resultIndex: number; results: ArrayLike<Result> }) => void) | null;
  onend: (() => void) | null;
  onerror: ((event: { error: string }) => void) | null;
  start(track?: MediaStreamTrack): void;
  abort(): void;
};
export type RecogniserKind = {
  new (): Recogniser;
  available?(options: Options): Promise<Availability>;
  install?(options: Options): Promise<boolean>;
};

const options: Options = { langs: ['en-GB'], processLocally: true };
/** Ends that come sooner than this are a recogniser that cannot, not a pause. Milliseconds. */
const soon = 1000;

function kindHere(): RecogniserKind | undefined {
  return (globalThis as { SpeechRecognition?: RecogniserKind }).SpeechRecognition;
}

/** Whether this browser can make words of a voice without sending it anywhere. */
export async function canCaption(kind: RecogniserKind | undefined = kindHere()): Promise<boolean> {
  // Older recognisers know no `available` and no `processLocally`: they send what they hear.
  if (kind?.available === undefined || !('processLocally' in kind.prototype)) return false;
  return (await kind.available(options).catch(() => 'unavailable')) !== 'unavailable';
}

/**
 * Makes words of one microphone until it is stopped.
 *
 * @param said what was heard; `final` false is still being made
 * @param failed it cannot, after all
 * @returns the way to stop
 */
export function makeCaptions(
  track: MediaStreamTrack,
  said: (text: string, final: boolean) => void,
  failed: () => void,
  kind: RecogniserKind | undefined = kindHere(),
): () => void {
  let stopped = false;
  let recogniser: Recogniser | null = null;
  let startedAt = 0;

  const give = () => {
    if (!stopped) failed();
    stopped = true;
  };

  async function begin() {
    if (kind?.available === undefined) return give();
    const now = await kind.available(options);
    if (now === 'unavailable') return give();
    // The words of a language come to the device once; no voice leaves it.
    if (now !== 'available' && !(await kind.install?.(options))) return give();
    if (!stopped) run(kind);
  }

  function run(Kind: RecogniserKind) {
    const fresh = new Kind();
    fresh.processLocally = true;
    fresh.lang = 'en-GB';
    fresh.continuous = true;
    fresh.interimResults = true;
    fresh.onresult = ({ resultIndex, results }) => {
      const { isFinal, 0: best } = results[resultIndex]!;
      if (!stopped) said(best.transcript.trim(), isFinal);
    };
    fresh.onerror = ({ error }) => {
      if (error !== 'no-speech' && error !== 'aborted') give();
    };
    fresh.onend = () => {
      if (stopped) return;
      if (Date.now() - startedAt < soon) give();
      else run(Kind);
    };
    recogniser = fresh;
    startedAt = Date.now();
    fresh.start(track);
  }

  begin().catch(give);
  return () => {
    stopped = true;
    recogniser?.abort();
  };
}
