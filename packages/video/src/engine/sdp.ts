/**
 * The id of the connection that made a description: the second word of its `o=` line, random for each RTCPeerConnection
 * and kept for as long as it lives (JSEP). A page opened anew is known by it even before the server has said so.
 */
export function sessionOf(sdp: string): string | null {
  return /^o=\S+ (\S+)/m.exec(sdp)?.[1] ?? null;
}
