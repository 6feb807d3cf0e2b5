export type { Bus } from './bus.ts';
export { type Constraint, DatabaseMisuse, DatabaseNotReady, QueryError } from './errors.ts';
export { newId } from './ids.ts';
export { type DatabaseOptions, openDatabase } from './open.ts';
export { placeholders } from './placeholders.ts';
export type { Schema } from './schema/index.ts';
export type { SignIn } from './sign-in.ts';
export type {
  Database,
  DatabaseLog,
  Directory,
  DirectorySchema,
  Prepared,
  Queries,
  Reader,
  ReadQueries,
  Tx,
} from './types.ts';
export { openVault, SealBroken, type Vault } from './vault/vault.ts';
