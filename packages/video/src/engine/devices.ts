import { type Fault, faultOf } from './faults.ts';

export type MediaKind = 'camera' | 'microphone';
export type Device = { id: string; name: string };
export type Devices = { cameras: Device[]; microphones: Device[]; speakers: Device[] };
export type Got = { track: MediaStreamTrack; fault: null } | { track: null; fault: Fault };

/** Enough for a face, little enough for a phone's line with three others. */
const picture = { width: { ideal: 640 }, height: { ideal: 360 }, frameRate: { ideal: 24, max: 30 } };

/** Whether this browser can hold a video call at all, or why not. */
export function callFault(): Fault | null {
  if (!window.isSecureContext) return 'insecure';
  // What blocks calls may leave the name and take what it stands for.
  return typeof RTCPeerConnection === 'function' && typeof WebSocket === 'function' ? null : 'too-old';
}

function mayAsk(): Fault | null {
  if (!window.isSecureContext) return 'insecure';
  return navigator.mediaDevices?.getUserMedia === undefined ? 'too-old' : null;
}

/**
 * Asks for the camera or the microphone; the browser may ask the person first.
 *
 * @param id the one chosen; null takes the usual one. A chosen one that is gone is replaced by the usual one.
 */
export async function openDevice(kind: MediaKind, id: string | null): Promise<Got> {
  const cannot = mayAsk();
  if (cannot !== null) return { track: null, fault: cannot };
  try {
    const stream = await navigator.mediaDevices.getUserMedia(constraints(kind, id));
    return { track: stream.getTracks()[0]!, fault: null };
  } catch (error) {
    const fault = faultOf(error, window.isSecureContext);
    return fault === 'absent' && id !== null ? openDevice(kind, null) : { track: null, fault };
  }
}

/** Asks for both at once, so that the person is asked once; where that fails, one by one, to know which and why. */
export async function openBoth(
  cameraId: string | null,
  microphoneId: string | null,
): Promise<{ camera: Got; microphone: Got }> {
  if (mayAsk() === null) {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({
        ...constraints('camera', cameraId),
        ...constraints('microphone', microphoneId),
      });
      return {
        camera: { track: stream.getVideoTracks()[0]!, fault: null },
        microphone: { track: stream.getAudioTracks()[0]!, fault: null },
      };
    } catch {
      // Asked for one by one below.
    }
  }
  // The microphone first: a call can do without pictures.
  const microphone = await openDevice('microphone', microphoneId);
  return { microphone, camera: await openDevice('camera', cameraId) };
}

function constraints(kind: MediaKind, id: string | null): MediaStreamConstraints {
  const chosen = id === null ? {} : { deviceId: { exact: id } };
  return kind === 'camera'
    ? { video: { ...picture, ...chosen, ...(id === null ? { facingMode: 'user' } : {}) } }
    : { audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true, ...chosen } };
}

/** What can be chosen from. Names are there only after the person has allowed one. */
export async function listDevices(): Promise<Devices> {
  const all = (await navigator.mediaDevices?.enumerateDevices?.().catch(() => [])) ?? [];
  const of = (kind: MediaDeviceKind, word: string) =>
    all
      .filter((each) => each.kind === kind && each.deviceId !== '')
      .map((each, at) => ({ id: each.deviceId, name: each.label === '' ? `${word} ${at + 1}` : each.label }));
  return {
    cameras: of('videoinput', 'Camera'),
    microphones: of('audioinput', 'Microphone'),
    speakers: canChooseSpeaker() ? of('audiooutput', 'Speaker') : [],
  };
}

function canChooseSpeaker(): boolean {
  return 'setSinkId' in HTMLMediaElement.prototype;
}

export function canShareScreen(): boolean {
  return navigator.mediaDevices !== undefined && 'getDisplayMedia' in navigator.mediaDevices;
}

/** Asks which screen or window to show; its sound stays here. */
export async function openScreen(): Promise<Got> {
  try {
    const stream = await navigator.mediaDevices.getDisplayMedia({ video: { frameRate: { max: 15 } } });
    const track = stream.getVideoTracks()[0]!;
    // Words on a screen are to be read: sharp rather than smooth.
    track.contentHint = 'detail';
    return { track, fault: null };
  } catch (error) {
    return { track: null, fault: faultOf(error, window.isSecureContext) };
  }
}
