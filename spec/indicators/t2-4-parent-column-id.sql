-- t2-4-parent-column-id · 表 2 第 4 行 上级栏目标识 · table 2 row 4, parent column id
-- Columns that name a parent; by parent the number of its children. Columns at the top name none.
-- Unit: columns. Window: none, the state landed when it is computed. Soft-deleted records are left out.
-- Nothing to count: 0.
WITH site_columns AS (
  SELECT assumeNotNull(parent_column_id) AS parent_column_id
  FROM landed_site_column FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND parent_column_id != ''
)
SELECT CAST(map(), 'Map(String, String)') AS dimensions, toFloat64(count()) AS value FROM site_columns
UNION ALL
SELECT CAST(map('parentColumnId', parent_column_id), 'Map(String, String)'), toFloat64(count()) FROM site_columns GROUP BY parent_column_id
