-- t5-3-completed-cases · 表 5 第 3 行 办结量 · table 5 row 3, completed cases
-- By reading (completedCases): `cases` completed, in the unit of rows 2 and 4, or `items` of which a case was completed, as the row
-- literally says (办结的事项). Also cases by service item.
-- Unit: cases, or items. Window: completed_time in [from, to). Soft-deleted records are left out.
-- Nothing to count: 0.
WITH records AS (
  SELECT /*each day: toDate(assumeNotNull(completed_time)) AS of_day,*/ ifNull(item_id, '') AS item_id
  FROM landed_service_case FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND completed_time >= {from:DateTime64(3)} AND completed_time < {to:DateTime64(3)}
),
counts AS (
  SELECT /*each day: of_day,*/ item_id, grouping(item_id) = 1 AS is_whole, count() AS cases, uniqExact(item) AS items
  FROM (SELECT /*each day: of_day,*/ item_id, item_id AS item FROM records)
  GROUP BY GROUPING SETS ((/*each day: of_day*/), (/*each day: of_day,*/ item_id))
)
SELECT /*each day: of_day,*/ part.1 AS dimensions, toFloat64(part.2) AS value
FROM counts
ARRAY JOIN if(
  is_whole,
  [(CAST(map(), 'Map(String, String)'), if({completed_cases:String} = 'items', items, cases)), (CAST(map('reading', 'cases'), 'Map(String, String)'), cases), (CAST(map('reading', 'items'), 'Map(String, String)'), items)],
  [(CAST(map('itemId', item_id), 'Map(String, String)'), cases)]
) AS part
