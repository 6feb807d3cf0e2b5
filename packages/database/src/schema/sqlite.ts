import { vocabulary } from '../vocabulary.ts';
import { define } from './index.ts';

/** The schema in SQLite's words. */
export const sqliteSchema = define(vocabulary);
