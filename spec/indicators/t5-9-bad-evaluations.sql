-- t5-9-bad-evaluations · 表 5 第 9 行 差评次数 · table 5 row 9, bad evaluations
-- Evaluations whose score is at most the limit for bad of the profile; also by service item.
-- Unit: times. Window: evaluated_time in [from, to). Soft-deleted records are left out.
-- Nothing to count: 0.
WITH records AS (
  SELECT ifNull(item_id, '') AS item_id
  FROM landed_service_evaluation FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND evaluated_time >= {from:DateTime64(3)} AND evaluated_time < {to:DateTime64(3)}
    AND score <= {bad_score:Float64}
)
SELECT CAST(map(), 'Map(String, String)') AS dimensions, toFloat64(count()) AS value FROM records
UNION ALL
SELECT CAST(map('itemId', item_id), 'Map(String, String)'), toFloat64(count()) FROM records GROUP BY item_id
