-- t4-15-favourites · 表 4 第 15 行 资源收藏次数 · table 4 row 15, favourites
-- Additions to favourites; also by resource.
-- Unit: times. Window: occurred_time in [from, to). Soft-deleted records are left out.
-- Nothing to count: 0.
WITH records AS (
  SELECT ifNull(resource_id, '') AS resource_id
  FROM landed_evaluation FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND occurred_time >= {from:DateTime64(3)} AND occurred_time < {to:DateTime64(3)}
    AND action = 'favourite'
)
SELECT CAST(map(), 'Map(String, String)') AS dimensions, toFloat64(count()) AS value FROM records
UNION ALL
SELECT CAST(map('resourceId', resource_id), 'Map(String, String)'), toFloat64(count()) FROM records GROUP BY resource_id
