import pg from 'pg';

export type OwnDatabase = { url: string; drop(): Promise<void> };

/** Makes a database of its own on the server of `url`, so that measuring never touches what is there. */
export async function makeOwnDatabase(url: string): Promise<OwnDatabase> {
  const name = `frontdoor_bench_${Date.now()}`;
  const admin = async (statement: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  await admin(`CREATE DATABASE ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return { url: own.href, drop: () => admin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}
