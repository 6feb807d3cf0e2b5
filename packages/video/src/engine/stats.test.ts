import { expect, test } from 'vitest';
import { sampleOf } from './stats.ts';

const report = (...entries: object[]) => new Map(entries.map((each, at) => [String(at), each]));

test('sound and pictures are counted together, and the way in use is measured', () => {
  const sample = sampleOf(
    report(
      { type: 'inbound-rtp', kind: 'audio', packetsLost: 2, packetsReceived: 100 },
      { type: 'inbound-rtp', kind: 'video', packetsLost: 3, packetsReceived: 300, framesDecoded: 50 },
      { type: 'remote-inbound-rtp', kind: 'audio', fractionLost: 0.01 },
      { type: 'remote-inbound-rtp', kind: 'video', fractionLost: 0.2 },
      { type: 'candidate-pair', nominated: false, state: 'succeeded', currentRoundTripTime: 3 },
      { type: 'candidate-pair', nominated: true, state: 'succeeded', currentRoundTripTime: 0.08 },
    ),
    7000,
  );
  expect(sample).toEqual({
    at: 7000,
    packetsLost: 5,
    packetsReceived: 400,
    framesDecoded: 50,
    roundTrip: 0.08,
    lossThere: 0.2,
  });
});

test('a browser that tells little is not judged by what it does not tell', () => {
  expect(sampleOf(report({ type: 'inbound-rtp', packetsReceived: 10 }), 1)).toMatchObject({
    packetsLost: 0,
    packetsReceived: 10,
    roundTrip: null,
    lossThere: null,
  });
});
