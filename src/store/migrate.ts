import { createHash } from 'node:crypto';
import { type Migration, migrations } from './migrations.ts';
import type { Store } from './store.ts';

/** The schema in the database is not one that this version of Phonegate can work with. */
export class ForeignSchema extends Error {
  override readonly name = 'ForeignSchema';
}

/**
 * Brings the schema up to this version's, forwards only, in one transaction under a lock, so that replicas may start at once. Throws
 * `ForeignSchema` when the database is ahead of this version, or a step was changed after it was applied.
 */
export async function migrate(store: Store): Promise<void> {
  await store.transaction(async (tx) => {
    await tx.lockSchema();
    await tx.query(
      `create table if not exists schema_migration (
        version integer primary key, name text not null, checksum text not null, applied_at bigint not null
      )`,
    );
    const applied = await tx.query<{ version: number; checksum: string }>(
      'select version, checksum from schema_migration order by version',
    );
    for (const { version, checksum } of applied) {
      const known = migrations.find((migration) => migration.version === version);
      if (known === undefined) {
        throw new ForeignSchema(
          `The database has schema version ${version}, which this version of Phonegate does not know: run a newer one.`,
        );
      }
      if (checksum !== checksumOf(known)) {
        throw new ForeignSchema(
          `Schema version ${version} of the database was made by other statements than this version of Phonegate has.`,
        );
      }
    }
    for (const migration of migrations) {
      if (applied.some(({ version }) => version === migration.version)) continue;
      for (const statement of migration.statements) await tx.query(statement);
      await tx.query('insert into schema_migration (version, name, checksum, applied_at) values ($1, $2, $3, $4)', [
        migration.version,
        migration.name,
        checksumOf(migration),
        tx.now,
      ]);
    }
  });
}

function checksumOf({ statements }: Migration): string {
  return createHash('sha256').update(statements.join(';\n')).digest('hex');
}
