-- t4-12-average-score · 表 4 第 12 行 资源平均评分 · table 4 row 12, average score
-- Mean score of the ratings that have one; also by resource.
-- Unit: points. Window: occurred_time in [from, to). Soft-deleted records are left out.
-- No score: absent (NULL), never 0.
WITH records AS (
  SELECT ifNull(resource_id, '') AS resource_id, score
  FROM landed_evaluation FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND occurred_time >= {from:DateTime64(3)} AND occurred_time < {to:DateTime64(3)}
    AND action = 'rating' AND score IS NOT NULL
)
SELECT CAST(map(), 'Map(String, String)') AS dimensions, CAST(avgOrNull(score), 'Nullable(Float64)') AS value FROM records
UNION ALL
SELECT CAST(map('resourceId', resource_id), 'Map(String, String)'), CAST(avgOrNull(score), 'Nullable(Float64)') FROM records GROUP BY resource_id
