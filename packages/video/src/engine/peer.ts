import type { BetweenPages, SignalCandidate, SignalDescription } from '@frontdoor/contract';
import { readBetween } from './between.ts';
import { sessionOf } from './sdp.ts';
import { mostBits } from './sending.ts';
import type { Ways } from './ways.ts';

export type Signal = { description?: SignalDescription; candidate?: SignalCandidate | null };
export type Link = 'connecting' | 'connected' | 'lost';
export type Tracks = { audio: MediaStreamTrack | null; video: MediaStreamTrack | null; sharing: boolean };

export type PeerHears = {
  /** False where there is no live line just now: it was not sent. */
  send(signal: Signal): boolean;
  onStream(stream: MediaStream): void;
  onLink(link: Link): void;
  onMessage(message: BetweenPages): void;
  /** The data channel is open: the first words can go. */
  onOpen(): void;
};
export type Peer = {
  hear(signal: Signal): void;
  setTracks(tracks: Tracks, people: number): void;
  setIce(ice: Ways): void;
  tell(message: BetweenPages): void;
  /** The live line is back, or theirs is: whatever was lost on the way goes again. */
  again(): void;
  stats(): Promise<RTCStatsReport>;
  /** Of the other side's connection, once it has said anything. */
  session(): string | null;
  close(): void;
};

/** How long a connection may be broken, or an offer unanswered, before something is done about it. Milliseconds. */
const patience = { look: 2000, answer: 4000, broken: 3000, connecting: 15_000, between: 8000 };

/**
 * One connection to one other person, by perfect negotiation.
 *
 * @param polite gives way when both offer at once. The other one makes the first offer, with one line for sound and one
 *   for pictures, which never change: tracks are put into them and taken out.
 */
export function createPeer(polite: boolean, ice: Ways, start: Tracks, hears: PeerHears): Peer {
  const pc = new RTCPeerConnection({ ...ice, bundlePolicy: 'max-bundle' });
  const channel = pc.createDataChannel('frontdoor', { negotiated: true, id: 0 });
  const remote = new MediaStream();
  let tracks = start;
  let people = 1;
  let closed = false;
  let link: Link = 'connecting';
  let linkSince = Date.now();
  let offeredAt = 0;
  let restartedAt = 0;
  let early: SignalCandidate[] = [];
  let work: Promise<unknown> = Promise.resolve();

  /** One step at a time: an offer never comes between a description and its answer. */
  const next = (step: () => Promise<unknown>) => {
    work = work.then(() => (closed ? undefined : step())).catch(() => undefined);
  };

  const sendDescription = () => {
    const { type, sdp } = pc.localDescription!;
    if (type === 'offer') offeredAt = Date.now();
    hears.send({ description: { type: type as 'offer' | 'answer', sdp } });
  };

  async function offer(iceRestart: boolean) {
    if (pc.signalingState !== 'stable') return;
    await pc.setLocalDescription(await pc.createOffer({ iceRestart }));
    sendDescription();
  }

  async function place() {
    for (const { sender, receiver } of pc.getTransceivers()) {
      const wanted = receiver.track.kind === 'audio' ? tracks.audio : tracks.video;
      if (sender.track !== wanted) await sender.replaceTrack(wanted);
      if (receiver.track.kind === 'video') await limit(sender, mostBits(people, tracks.sharing));
    }
  }

  async function take(description: SignalDescription) {
    const isOffer = description.type === 'offer';
    const collision = isOffer && pc.signalingState !== 'stable';
    if (collision && !polite) return;
    if (!isOffer && pc.signalingState !== 'have-local-offer') return;
    if (collision) await pc.setLocalDescription({ type: 'rollback' });
    await pc.setRemoteDescription(description);
    for (const candidate of early.splice(0)) await pc.addIceCandidate(candidate).catch(() => undefined);
    // Only now do older browsers know what a sender may take.
    if (!isOffer) return place();
    for (const each of pc.getTransceivers()) each.direction = 'sendrecv';
    await place();
    await pc.setLocalDescription(await pc.createAnswer());
    sendDescription();
  }

  async function takeCandidate(candidate: SignalCandidate) {
    if (pc.remoteDescription === null) early.push(candidate);
    // One of an offer that was passed over, or of a connection that is gone: it is of no use and does no harm.
    else await pc.addIceCandidate(candidate).catch(() => undefined);
  }

  function look() {
    const now = Date.now();
    if (pc.signalingState === 'have-local-offer' && now - offeredAt > patience.answer)
      return sendDescription();
    // The polite one waits longer, so that both do not begin at once.
    const wait = (link === 'lost' ? patience.broken : patience.connecting) * (polite ? 2 : 1);
    const due = link !== 'connected' && now - linkSince > wait && now - restartedAt > patience.between;
    if (due && pc.remoteDescription !== null) restart();
  }

  function restart() {
    restartedAt = Date.now();
    next(() => offer(true));
  }

  pc.onnegotiationneeded = () => {
    if (!polite || pc.remoteDescription !== null) next(() => offer(false));
  };
  pc.onicecandidate = ({ candidate }) => {
    if (candidate === null || candidate.candidate === '') return;
    const { sdpMid, sdpMLineIndex, usernameFragment } = candidate;
    hears.send({ candidate: { candidate: candidate.candidate, sdpMid, sdpMLineIndex, usernameFragment } });
  };
  pc.oniceconnectionstatechange = () => {
    const now = linkOf(pc.iceConnectionState);
    if (closed || now === link) return;
    link = now;
    linkSince = Date.now();
    hears.onLink(link);
  };
  pc.ontrack = ({ track }) => {
    if (!remote.getTracks().includes(track)) remote.addTrack(track);
    hears.onStream(remote);
  };
  channel.onopen = () => hears.onOpen();
  channel.onmessage = ({ data }) => {
    const message = readBetween(data);
    if (message !== null) hears.onMessage(message);
  };
  const looking = setInterval(look, patience.look);
  if (!polite) {
    pc.addTransceiver('audio', { direction: 'sendrecv' });
    pc.addTransceiver('video', { direction: 'sendrecv' });
    next(place);
  }

  return {
    hear({ description, candidate }) {
      if (description !== undefined) next(() => take(description));
      else if (candidate) next(() => takeCandidate(candidate));
    },
    setTracks(wanted, others) {
      tracks = wanted;
      people = others;
      next(place);
    },
    setIce(ways) {
      // Firefox before 119 keeps the servers it began with.
      pc.setConfiguration?.({ ...ways, bundlePolicy: 'max-bundle' });
    },
    tell(message) {
      if (channel.readyState === 'open') channel.send(JSON.stringify(message));
    },
    again() {
      if (pc.signalingState === 'have-local-offer') next(async () => sendDescription());
      else if (link === 'lost') restart();
    },
    stats: () => pc.getStats(),
    session: () => (pc.remoteDescription === null ? null : sessionOf(pc.remoteDescription.sdp)),
    close() {
      closed = true;
      clearInterval(looking);
      early = [];
      channel.close();
      pc.close();
    },
  };
}

/** The state of ICE, not of the connection: older browsers know only the first. */
function linkOf(state: RTCIceConnectionState): Link {
  if (state === 'connected' || state === 'completed') return 'connected';
  return state === 'disconnected' || state === 'failed' || state === 'closed' ? 'lost' : 'connecting';
}

async function limit(sender: RTCRtpSender, maxBitrate: number) {
  const parameters = sender.getParameters();
  // Older browsers name no encodings before the first negotiation: nothing to limit yet.
  if (!parameters.encodings?.length || parameters.encodings[0]!.maxBitrate === maxBitrate) return;
  for (const encoding of parameters.encodings) encoding.maxBitrate = maxBitrate;
  await sender.setParameters(parameters).catch(() => undefined);
}
