-- t2-2-column-level · 表 2 第 2 行 栏目层级 · table 2 row 2, column level
-- Columns that give a level of at least 1; also by level, 1 at the top.
-- By reading: `columns` is their number, `share` their share of all columns; the profile (siteStructure) says which one the value is.
-- Unit: columns, the share in %. Window: none, the state landed when it is computed. Soft-deleted records are left out.
-- Nothing to count: 0, its share absent (NULL). What is blank in any script (Unicode separators, controls, fillers) is not given.
WITH site_columns AS (
  SELECT assumeNotNull(level) AS level
  FROM landed_site_column FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND level >= 1
),
counts AS (
  SELECT level, grouping(level) = 1 AS is_whole, toNullable(toFloat64(count())) AS given, (SELECT count() FROM landed_site_column AS whole FINAL WHERE platform_id = {platform_id:String} AND channel = {channel:String}) AS whole, if(whole = 0, NULL, 100 * given / whole) AS share
  FROM site_columns
  GROUP BY GROUPING SETS ((), (level))
)
SELECT part.1 AS dimensions, part.2 AS value
FROM counts
ARRAY JOIN if(
  is_whole,
  [(CAST(map(), 'Map(String, String)'), if({site_structure:String} = 'share', share, given)), (CAST(map('reading', 'columns'), 'Map(String, String)'), given), (CAST(map('reading', 'share'), 'Map(String, String)'), share)],
  [(CAST(map('level', toString(level)), 'Map(String, String)'), given)]
) AS part
