export * from './actions.ts';
export * from './alarms.ts';
export * from './all-clear.ts';
export * from './consultation.ts';
export * from './flags.ts';
export type * from './pages.ts';
export * from './safety-settings.ts';
export * from './staff.ts';
export * from './words.ts';
