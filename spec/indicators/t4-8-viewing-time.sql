-- t4-8-viewing-time · 表 4 第 8 行 用户浏览时长 · table 4 row 8, viewing time
-- Sum of the lengths of the played segments, watching again counted again; also by resource.
-- Unit: seconds. Window: occurred_time in [from, to); late deliveries count on their own day. Robots are left out.
-- A segment that does not end after it starts is not counted. Nothing played: 0.
WITH played AS (
  SELECT resource_id, arraySum(segment -> greatest(segment.2 - segment.1, 0), played_segments) AS seconds
  FROM beacon_event FINAL
  WHERE platform_id = {platform_id:String}
    AND occurred_time >= {from:DateTime64(3)} AND occurred_time < {to:DateTime64(3)}
    AND ({correlation_id:String} = '' OR correlation_id = {correlation_id:String})
    AND NOT is_robot
    AND kind = 'play'
)
SELECT CAST(map(), 'Map(String, String)') AS dimensions, toFloat64(sum(seconds)) AS value FROM played
UNION ALL
SELECT CAST(map('resourceId', resource_id), 'Map(String, String)'), toFloat64(sum(seconds)) FROM played GROUP BY resource_id
