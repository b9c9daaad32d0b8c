/** What can be seen positively of a platform without any data, by what shows it; ids of checks. */
export const trueDeeds = {
  /** Something answers over HTTP. */
  answering: ['interface.network-open'],
  /** A real database server: its clock is right, it encrypts, its accounts own nothing and see no other database. */
  databaseServer: [
    'exchange.database-clock-agrees',
    'exchange.transport-encrypted',
    'exchange.accounts-own-nothing',
    'exchange.accounts-see-nothing-else',
    'exchange.two-users-created',
  ],
  /** Tables as 7.3.2 wants them, and the rights on them. */
  tables: [
    'exchange.data-tables-complete',
    'exchange.log-table-prepared',
    'exchange.column-types-fit',
    'exchange.tables-have-comments',
    'exchange.composite-primary-keys',
    'exchange.time-field-is-a-time',
    'exchange.time-field-precise',
    'exchange.time-field-indexed',
    'exchange.push-user-may-do-all',
    'exchange.exchange-user-cannot-delete',
    'alerts.alert-table-prepared',
  ],
  /** Pages of records in the agreed shape, though without a record. */
  emptyPages: [
    'interface.answers-get',
    'interface.answers-follow-the-document',
    'interface.beyond-the-last-page',
    'interface.empty-page-is-a-page',
    'interface.head-and-options-are-sane',
    'interface.json-is-unambiguous',
  ],
  /** What is sealed is accepted and what is not is refused, with error information. */
  verifying: [
    'interface.accepts-sealed-requests',
    'interface.refuses-without-parameters',
    'interface.error-information-is-structured',
    'interface.refusals-follow-the-document',
    'interface.refusals-are-uniform',
    'interface.refusals-leak-nothing',
    'interface.wrong-parameters-are-refused',
    'interface.unknown-item-is-not-found',
    'interface.wrong-method-is-refused',
    'interface.joint-debugging-succeeds',
  ],
} as const;
