-- t2-3-column-name · 表 2 第 3 行 栏目名称 · table 2 row 3, column name
-- Columns whose name is more than blanks.
-- Unit: columns. Window: none, the state landed when it is computed. Soft-deleted records are left out.
-- Nothing to count: 0.
WITH site_columns AS (
  SELECT name
  FROM landed_site_column FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND trimBoth(name) != ''
)
SELECT CAST(map(), 'Map(String, String)') AS dimensions, toFloat64(count()) AS value FROM site_columns
