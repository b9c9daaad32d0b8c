import type { EntityName } from '../../../spec/entities/entityName.ts';
import { CandidateError } from '../../engine/errors/candidateError.ts';
import type { Scene } from '../../engine/running/scene.ts';
import { inFrontDatabase } from '../../exchange/reading/inFrontDatabase.ts';
import { presentTables } from '../../exchange/reading/presentTables.ts';

/** What the front database holds at least one row of: 5.2 lets records come that way instead of by interface. A `CandidateError`: it could not be looked at. */
export const frontDatabaseHolding: Scene<ReadonlySet<EntityName> | CandidateError> = {
  id: 'interface.front-database-holding',
  play: async (context) => {
    if (context.target.frontDatabase === undefined) return new Set();
    try {
      return await inFrontDatabase(context, 'exchangeUser', async (database) => {
        const found = new Set<EntityName>();
        for (const table of await presentTables(database, 'data')) {
          const { rows } = await database.query(`SELECT 1 AS present FROM ${database.nameOf(table)} LIMIT 1`);
          if (rows.length > 0) found.add(table.entity);
        }
        return found;
      });
    } catch (error) {
      if (error instanceof CandidateError && !context.signal.aborted) return error;
      throw error;
    }
  },
};
