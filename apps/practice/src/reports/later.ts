import { lazy } from 'react';

const pages = () => import('./pages.ts');

/** The pages of numbers, each fetched when somebody first opens one. */
export const FiguresPage = lazy(async () => ({ default: (await pages()).FiguresPage }));
export const NationalPage = lazy(async () => ({ default: (await pages()).NationalPage }));
export const ReportingPage = lazy(async () => ({ default: (await pages()).ReportingPage }));
export const OverseenPage = lazy(async () => ({ default: (await pages()).OverseenPage }));
export const ClosureInboxPage = lazy(async () => ({ default: (await pages()).ClosureInboxPage }));
