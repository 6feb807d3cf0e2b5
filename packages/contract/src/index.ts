export * from './actions.ts';
export * from './consultation.ts';
export type * from './pages.ts';
export * from './staff.ts';
export * from './words.ts';
