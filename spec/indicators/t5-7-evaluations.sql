-- t5-7-evaluations · 表 5 第 7 行 总评价次数 · table 5 row 7, evaluations
-- Evaluations; also by service item.
-- Unit: times. Window: evaluated_time in [from, to). Soft-deleted records are left out.
-- Nothing to count: 0.
WITH records AS (
  SELECT /*each day: toDate(assumeNotNull(evaluated_time)) AS of_day,*/ ifNull(item_id, '') AS item_id
  FROM landed_service_evaluation FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND evaluated_time >= {from:DateTime64(3)} AND evaluated_time < {to:DateTime64(3)}
)
SELECT /*each day: of_day,*/ CAST(map(), 'Map(String, String)') AS dimensions, toFloat64(count()) AS value FROM records /*each day: GROUP BY of_day*/
UNION ALL
SELECT /*each day: of_day,*/ CAST(map('itemId', item_id), 'Map(String, String)'), toFloat64(count()) FROM records GROUP BY /*each day: of_day,*/ item_id
