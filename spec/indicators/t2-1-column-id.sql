-- t2-1-column-id · 表 2 第 1 行 栏目标识 · table 2 row 1, column id
-- Columns that have an id: all columns.
-- Unit: columns. Window: none, the state landed when it is computed. Soft-deleted records are left out.
-- Nothing to count: 0.
WITH site_columns AS (
  SELECT column_id
  FROM landed_site_column FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND column_id != ''
)
SELECT CAST(map(), 'Map(String, String)') AS dimensions, toFloat64(count()) AS value FROM site_columns
