-- t5-9-bad-evaluations · 表 5 第 9 行 差评次数 · table 5 row 9, bad evaluations
-- Evaluations that are bad; also by service item. By reading (evaluationLevels): `limits` are those whose score is at most the limit for bad of
-- the profile; `national` follows the rating of government services (好差评): of five levels the last two are bad, the others good.
-- Unit: times. Window: evaluated_time in [from, to). Soft-deleted records are left out.
-- Nothing to count: 0.
WITH
-- Named for whoever asks for the records behind the number; not read otherwise.
behind AS (
  SELECT ifNull(item_id, '') AS item_id
  FROM landed_service_evaluation FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND evaluated_time >= {from:DateTime64(3)} AND evaluated_time < {to:DateTime64(3)}
    AND if({evaluation_levels:String} = 'national', score <= 2, score <= {bad_score_at_most:Float64})
),
levels AS (
  SELECT /*each day: of_day,*/ item_id, grouping(item_id) = 1 AS is_whole, countIf(score <= {bad_score_at_most:Float64}) AS limits, countIf(score <= 2) AS national, if({evaluation_levels:String} = 'national', national, limits) AS chosen
  FROM (
    SELECT /*each day: toDate(assumeNotNull(evaluated_time)) AS of_day,*/ ifNull(item_id, '') AS item_id, score
    FROM landed_service_evaluation AS counted FINAL
    WHERE platform_id = {platform_id:String} AND channel = {channel:String}
      AND evaluated_time >= {from:DateTime64(3)} AND evaluated_time < {to:DateTime64(3)}
  )
  GROUP BY GROUPING SETS ((/*each day: of_day*/), (/*each day: of_day,*/ item_id))
)
SELECT /*each day: of_day,*/ part.1 AS dimensions, toFloat64(part.2) AS value
FROM levels
ARRAY JOIN if(
  is_whole,
  [(CAST(map(), 'Map(String, String)'), chosen), (CAST(map('reading', 'limits'), 'Map(String, String)'), limits), (CAST(map('reading', 'national'), 'Map(String, String)'), national)],
  if(chosen > 0, [(CAST(map('itemId', item_id), 'Map(String, String)'), chosen)], [])
) AS part
