import type { Deps } from '../../platform/deps.ts';
import type { Routes } from '../../platform/route.ts';
import { photoPages } from '../photos/pages.ts';
import { beginPages } from './begin-pages.ts';
import { codePages } from './code-pages.ts';
import { emergencyPages } from './emergency-pages.ts';
import { questionPages } from './question-pages.ts';
import { returnPages } from './return-pages.ts';
import { sendPages } from './send-pages.ts';
import { shortPages } from './short-pages.ts';

/** The request form, from its first page to its confirmation. Question pages come last: their address fits any word. */
export function draftPages(routes: Routes, deps: Deps): void {
  beginPages(routes, deps);
  returnPages(routes, deps);
  emergencyPages(routes, deps);
  sendPages(routes, deps);
  codePages(routes, deps);
  shortPages(routes, deps);
  photoPages(routes, deps);
  questionPages(routes, deps);
}
