-- t5-9-bad-evaluations · 表 5 第 9 行 差评次数 · table 5 row 9, bad evaluations
-- Evaluations that are bad; also by service item. By reading (evaluationLevels): `limits` are those whose score is at most the limit for bad of
-- the profile; `national` follows the rating of government services (好差评): of five levels the last two are bad, the others good.
-- Unit: times. Window: evaluated_time in [from, to). Soft-deleted records are left out.
-- Nothing to count: 0.
WITH records AS (
  SELECT ifNull(item_id, '') AS item_id
  FROM landed_service_evaluation FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND evaluated_time >= {from:DateTime64(3)} AND evaluated_time < {to:DateTime64(3)}
    AND if({evaluation_levels:String} = 'national', score <= 2, score <= {bad_score_at_most:Float64})
),
readings AS (
  SELECT countIf(score <= {bad_score_at_most:Float64}) AS limits, countIf(score <= 2) AS national
  FROM landed_service_evaluation AS whole FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND evaluated_time >= {from:DateTime64(3)} AND evaluated_time < {to:DateTime64(3)}
)
SELECT CAST(map(), 'Map(String, String)') AS dimensions, toFloat64(if({evaluation_levels:String} = 'national', national, limits)) AS value FROM readings
UNION ALL
SELECT CAST(map('reading', 'limits'), 'Map(String, String)'), toFloat64(limits) FROM readings
UNION ALL
SELECT CAST(map('reading', 'national'), 'Map(String, String)'), toFloat64(national) FROM readings
UNION ALL
SELECT CAST(map('itemId', item_id), 'Map(String, String)'), toFloat64(count()) FROM records GROUP BY item_id
