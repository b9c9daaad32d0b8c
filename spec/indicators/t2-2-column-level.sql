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
  SELECT toFloat64(count()) AS given, (SELECT count() FROM landed_site_column AS whole FINAL WHERE platform_id = {platform_id:String} AND channel = {channel:String}) AS whole, if(whole = 0, NULL, 100 * given / whole) AS share
  FROM site_columns
)
SELECT CAST(map(), 'Map(String, String)') AS dimensions, CAST(if({site_structure:String} = 'share', share, given), 'Nullable(Float64)') AS value FROM counts
UNION ALL
SELECT CAST(map('reading', 'columns'), 'Map(String, String)'), CAST(given, 'Nullable(Float64)') FROM counts
UNION ALL
SELECT CAST(map('reading', 'share'), 'Map(String, String)'), CAST(share, 'Nullable(Float64)') FROM counts
UNION ALL
SELECT CAST(map('level', toString(level)), 'Map(String, String)'), toFloat64(count()) FROM site_columns GROUP BY toString(level)
