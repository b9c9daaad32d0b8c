-- t2-1-column-id · 表 2 第 1 行 栏目标识 · table 2 row 1, column id
-- Columns that have an id: all columns.
-- By reading: `columns` is their number, `share` their share of all columns; the profile (siteStructure) says which one the value is.
-- Unit: columns, the share in %. Window: none, the state landed when it is computed. Soft-deleted records are left out.
-- Nothing to count: 0, its share absent (NULL). What is blank in any script (Unicode separators, controls, fillers) is not given.
WITH site_columns AS (
  SELECT column_id
  FROM landed_site_column FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND match(column_id, '[^\\p{Z}\\p{Cc}\\p{Cf}\\x{115F}\\x{1160}\\x{2800}\\x{3164}\\x{FFA0}]')
),
counts AS (
  SELECT toNullable(toFloat64(count())) AS given, (SELECT count() FROM landed_site_column AS whole FINAL WHERE platform_id = {platform_id:String} AND channel = {channel:String}) AS whole, if(whole = 0, NULL, 100 * given / whole) AS share
  FROM site_columns
)
SELECT part.1 AS dimensions, part.2 AS value
FROM counts
ARRAY JOIN [
  (CAST(map(), 'Map(String, String)'), if({site_structure:String} = 'share', share, given)),
  (CAST(map('reading', 'columns'), 'Map(String, String)'), given),
  (CAST(map('reading', 'share'), 'Map(String, String)'), share)
] AS part
