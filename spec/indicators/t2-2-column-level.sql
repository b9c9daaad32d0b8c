-- t2-2-column-level · 表 2 第 2 行 栏目层级 · table 2 row 2, column level
-- Columns that give a level of at least 1; also by level, 1 at the top.
-- Unit: columns. Window: none, the state landed when it is computed. Soft-deleted records are left out.
-- Nothing to count: 0.
WITH site_columns AS (
  SELECT assumeNotNull(level) AS level
  FROM landed_site_column FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND level >= 1
)
SELECT CAST(map(), 'Map(String, String)') AS dimensions, toFloat64(count()) AS value FROM site_columns
UNION ALL
SELECT CAST(map('level', toString(level)), 'Map(String, String)'), toFloat64(count()) FROM site_columns GROUP BY toString(level)
