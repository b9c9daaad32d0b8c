-- t2-6-platform-id · 表 2 第 6 行 平台标识 · table 2 row 6, platform id
-- Columns under the platform id that the higher authority assigned.
-- Unit: columns. Window: none, the state landed when it is computed. Soft-deleted records are left out.
-- Nothing to count: 0.
WITH site_columns AS (
  SELECT column_id
  FROM landed_site_column FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
)
SELECT CAST(map(), 'Map(String, String)') AS dimensions, toFloat64(count()) AS value FROM site_columns
