import { postgresVocabulary } from '../vocabulary-postgres.ts';
import { define } from './index.ts';

/** The schema in PostgreSQL's words. */
export const postgresSchema = define(postgresVocabulary);
