import { defineConfig } from 'drizzle-kit';

// From packages/database: npx drizzle-kit generate --config drizzle/postgres.config.ts --name what_changes
export default defineConfig({
  dialect: 'postgresql',
  schema: './drizzle/postgres.tables.ts',
  out: './migrations/postgres',
});
