import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
/** Everything a browser or a server has to keep pictures or sound with, and to take them off a track to keep them. */
const keeps =
  /MediaRecorder|ImageCapture|captureStream|MediaStreamTrack(?:Processor|Generator)|createEncodedStreams|RTCRtpScriptTransform|ScriptProcessor|AudioWorklet/;

const sources = globSync('{apps,packages}/*/{src,build}/**/*.{ts,tsx}', { cwd: root }).filter(
  (path) => !/\.test\.tsx?$/.test(path),
);

test('S51 nothing of ours can record a call, take pictures of it, or take its sound off', () => {
  // What makes calls is among what is looked through.
  expect(sources).toContain(join('packages', 'video', 'src', 'engine', 'call.ts'));
  const found = sources.filter((path) => keeps.test(readFileSync(join(root, path), 'utf8')));
  expect(found).toEqual([]);
});

test('S51 nothing we install to run is there to record', () => {
  const manifests = globSync('{package.json,{apps,packages}/*/package.json}', { cwd: root });
  const wanted = manifests.flatMap((path) => {
    const { dependencies = {} } = JSON.parse(readFileSync(join(root, path), 'utf8')) as {
      dependencies?: Record<string, string>;
    };
    return Object.keys(dependencies);
  });
  expect(wanted.length).toBeGreaterThan(20);
  expect(wanted.filter((name) => /record|webm|ffmpeg|mediasoup|livekit|janus|wrtc/i.test(name))).toEqual([]);
});
