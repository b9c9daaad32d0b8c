/** Types of columns, as information_schema of PostgreSQL and MySQL calls them, by what they hold. */
export const sourceTypes = {
  texts: new Set(['character varying', 'character', 'text', 'varchar', 'char', 'tinytext', 'mediumtext', 'longtext']),
  integers: new Set(['smallint', 'integer', 'bigint', 'int', 'mediumint', 'tinyint', 'year']),
  floats: new Set(['real', 'float', 'double', 'double precision']),
  numbers: new Set(['numeric', 'decimal', 'real', 'float', 'double', 'double precision']),
  bits: new Set(['bit', 'bit varying']),
  binaries: new Set(['bytea', 'blob', 'tinyblob', 'mediumblob', 'longblob', 'binary', 'varbinary']),
  shapes: new Set([
    'geometry',
    'point',
    'linestring',
    'polygon',
    'multipoint',
    'multilinestring',
    'multipolygon',
    'geometrycollection',
    'geomcollection',
  ]),
  times: new Set(['timestamp with time zone', 'timestamp without time zone', 'date', 'datetime', 'timestamp']),
} as const;
