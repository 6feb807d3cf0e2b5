import { lazy } from 'react';

/** The call screen with all that cameras and microphones need: fetched when somebody first opens a call. */
export const CallPage = lazy(async () => ({ default: (await import('./CallPage.tsx')).CallPage }));
