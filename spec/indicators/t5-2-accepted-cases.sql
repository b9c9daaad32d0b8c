-- t5-2-accepted-cases · 表 5 第 2 行 办件量 · table 5 row 2, accepted cases
-- Cases accepted; also by service item.
-- Unit: cases. Window: accepted_time in [from, to). Soft-deleted records are left out.
-- Nothing to count: 0.
WITH records AS (
  SELECT /*each day: toDate(assumeNotNull(accepted_time)) AS of_day,*/ ifNull(item_id, '') AS item_id
  FROM landed_service_case FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND accepted_time >= {from:DateTime64(3)} AND accepted_time < {to:DateTime64(3)}
)
SELECT /*each day: of_day,*/ CAST(map(), 'Map(String, String)') AS dimensions, toFloat64(count()) AS value FROM records /*each day: GROUP BY of_day*/
UNION ALL
SELECT /*each day: of_day,*/ CAST(map('itemId', item_id), 'Map(String, String)'), toFloat64(count()) FROM records GROUP BY /*each day: of_day,*/ item_id
