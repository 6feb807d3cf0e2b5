import type { MediaKind } from '../engine/devices.ts';
import type { Fault } from '../engine/faults.ts';

type Words = { says: string; todo: string };

const without: { [kind in MediaKind]: string } = {
  camera: 'You can join without it. You can still talk and listen.',
  microphone: 'You can join without it, but nobody will hear you. You can see, listen and write.',
};

/** What a person reads when a camera or microphone cannot be had, and what they can do. */
export function deviceWords(kind: MediaKind, fault: Fault): Words {
  switch (fault) {
    case 'refused':
      return {
        says: `This page may not use your ${kind}.`,
        todo: `Press the sign beside the address at the top of your browser. Choose to allow the ${kind}. Then press “Try again”. ${without[kind]}`,
      };
    case 'absent':
      return { says: `We cannot find a ${kind}.`, todo: `If you have one, plug it in. ${without[kind]}` };
    case 'in-use':
      return {
        says: `Another app is using your ${kind}.`,
        todo: `Close other apps that may use it. Then press “Try again”. ${without[kind]}`,
      };
    default:
      return {
        says: `Your ${kind} did not start.`,
        todo: `Press “Try again”, or close this page and open your link again. ${without[kind]}`,
      };
  }
}

/** What to do where no video call can be held at all. */
export function cannotWords(fault: Fault): Words {
  if (fault === 'insecure') {
    return {
      says: 'Video calls do not work at this address.',
      todo: 'The address must begin with https. Please tell the surgery.',
    };
  }
  return {
    says: 'This browser cannot make video calls.',
    todo: 'Open your link in Safari on an iPhone or iPad, or in Chrome on another phone or a computer. Did you open it inside another app? Then look in its menu for “Open in browser”.',
  };
}

/** Why a screen is not shown; null where the person only changed their mind. */
export function screenWords(fault: Fault | null): string | null {
  return fault === null || fault === 'refused'
    ? null
    : 'Your screen could not be shared. Close it and try again, or say what you see.';
}
