-- t2-4-parent-column-id · 表 2 第 4 行 上级栏目标识 · table 2 row 4, parent column id
-- Columns that name a parent; by parent the number of its children. Columns at the top name none.
-- By reading: `columns` is their number, `share` their share of all columns; the profile (siteStructure) says which one the value is.
-- Unit: columns, the share in %. Window: none, the state landed when it is computed. Soft-deleted records are left out.
-- Nothing to count: 0, its share absent (NULL). What is blank in any script (Unicode separators, controls, fillers) is not given.
WITH site_columns AS (
  SELECT assumeNotNull(parent_column_id) AS parent_column_id
  FROM landed_site_column FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND match(parent_column_id, '[^\\p{Z}\\p{Cc}\\p{Cf}\\x{115F}\\x{1160}\\x{2800}\\x{3164}\\x{FFA0}]')
),
counts AS (
  SELECT parent_column_id, grouping(parent_column_id) = 1 AS is_whole, toNullable(toFloat64(count())) AS given, (SELECT count() FROM landed_site_column AS whole FINAL WHERE platform_id = {platform_id:String} AND channel = {channel:String}) AS whole, if(whole = 0, NULL, 100 * given / whole) AS share
  FROM site_columns
  GROUP BY GROUPING SETS ((), (parent_column_id))
)
SELECT part.1 AS dimensions, part.2 AS value
FROM counts
ARRAY JOIN if(
  is_whole,
  [(CAST(map(), 'Map(String, String)'), if({site_structure:String} = 'share', share, given)), (CAST(map('reading', 'columns'), 'Map(String, String)'), given), (CAST(map('reading', 'share'), 'Map(String, String)'), share)],
  [(CAST(map('parentColumnId', parent_column_id), 'Map(String, String)'), given)]
) AS part
