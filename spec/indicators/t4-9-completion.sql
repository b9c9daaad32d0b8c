-- t4-9-completion · 表 4 第 9 行 资源观看完成度 · table 4 row 9, completion of viewing
-- For every viewer and every resource with a length: the union of the played segments, cut to [0, length], over the length;
-- the value is the mean of these. By resource and reading: `union-capped` is this, `literal` is the time played over the
-- length, which can exceed 100. A viewer is an account, else a visitor.
-- Unit: %. Window: occurred_time in [from, to). Robots are left out.
-- A segment that does not end after it starts is not counted. No viewing of a resource with a length: absent (NULL).
WITH
lengths AS (
  SELECT resource_id, assumeNotNull(duration_seconds) AS length
  FROM landed_resource FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND duration_seconds > 0
),
segments AS (
  SELECT resource_id, if(user_id != '', ('account', user_id), ('visitor', visitor_id)) AS viewer, arrayJoin(played_segments) AS segment
  FROM beacon_event FINAL
  WHERE platform_id = {platform_id:String}
    AND occurred_time >= {from:DateTime64(3)} AND occurred_time < {to:DateTime64(3)}
    AND ({correlation_id:String} = '' OR correlation_id = {correlation_id:String})
    AND NOT is_robot
    AND kind = 'play'
),
viewings AS (
  SELECT
    resource_id,
    intervalLengthSumIf(greatest(segment.1, 0.), least(segment.2, length), least(segment.2, length) > greatest(segment.1, 0.)) / any(length) AS watched,
    sum(segment.2 - segment.1) / any(length) AS played
  FROM segments INNER JOIN lengths USING (resource_id)
  WHERE segment.2 > segment.1
  GROUP BY resource_id, viewer
)
SELECT CAST(map(), 'Map(String, String)') AS dimensions, CAST(100 * avgOrNull(least(watched, 1)), 'Nullable(Float64)') AS value FROM viewings
UNION ALL
SELECT
  CAST(map('resourceId', resource_id, 'reading', reading.1), 'Map(String, String)'),
  CAST(reading.2, 'Nullable(Float64)')
FROM (SELECT resource_id, [('union-capped', 100 * avg(least(watched, 1))), ('literal', 100 * avg(played))] AS readings FROM viewings GROUP BY resource_id)
ARRAY JOIN readings AS reading
