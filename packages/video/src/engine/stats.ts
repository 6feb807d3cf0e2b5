import type { Sample } from './quality.ts';

type Entry = { [key: string]: unknown };
const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/**
 * Reads one connection's statistics. Browsers differ in what they tell: what is missing counts as nothing lost.
 *
 * @param report as `getStats()` gives it
 * @param at milliseconds
 */
export function sampleOf(report: Pick<RTCStatsReport, 'forEach'>, at: number): Sample {
  const sample: Sample = {
    at,
    packetsLost: 0,
    packetsReceived: 0,
    framesDecoded: 0,
    roundTrip: null,
    lossThere: null,
  };
  report.forEach((entry: Entry) => {
    if (entry.type === 'inbound-rtp') {
      sample.packetsLost += number(entry.packetsLost) ?? 0;
      sample.packetsReceived += number(entry.packetsReceived) ?? 0;
      sample.framesDecoded += number(entry.framesDecoded) ?? 0;
    }
    if (entry.type === 'remote-inbound-rtp') {
      const loss = number(entry.fractionLost);
      if (loss !== null) sample.lossThere = Math.max(sample.lossThere ?? 0, loss);
    }
    if (entry.type === 'candidate-pair' && entry.nominated === true && entry.state === 'succeeded') {
      sample.roundTrip = number(entry.currentRoundTripTime) ?? sample.roundTrip;
    }
  });
  return sample;
}
