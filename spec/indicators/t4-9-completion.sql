-- t4-9-completion · 表 4 第 9 行 资源观看完成度 · table 4 row 9, completion of viewing
-- For every viewer and every resource with a length: the union of the played segments, cut to [0, length], over the length;
-- the value is the mean of these. By reading, of the whole and of each resource: `union-capped` is this, `literal` is the time
-- played over the length, which can exceed 100; the profile (completion) says which one the value is. A viewer is an account,
-- else a visitor.
-- Unit: %. Window: occurred_time in [from, to). Robots as the profile (robots) says.
-- A segment that does not end after it starts is not counted. No viewing of a resource with a length: absent (NULL).
WITH
lengths AS (
  SELECT cityHash64(resource_id) AS resource_key, assumeNotNull(duration_seconds) AS length
  FROM landed_resource FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND duration_seconds > 0
),
plays AS (
  SELECT /*each day: toDate(occurred_time) AS of_day,*/ resource_id, resource_key, if(user_key != 0, (true, user_key), (false, visitor_key)) AS viewer, arrayFilter(segment -> segment.2 > segment.1, played_segments) AS played
  FROM beacon_event FINAL
  WHERE platform_id = {platform_id:String}
    AND occurred_time >= {from:DateTime64(3)} AND occurred_time < {to:DateTime64(3)}
    AND ({correlation_id:String} = '' OR correlation_id = {correlation_id:String})
    AND ({robots:String} = 'counted' OR NOT is_robot)
    AND kind = 'play' AND notEmpty(played_segments)
),
-- A viewer of a resource by one number instead of three: of a million that differ, two have the same once in thirty million times.
viewed AS (
  SELECT
    /*each day: of_day,*/
    resource_key, resource_id, length,
    cityHash64(/*each day: of_day,*/ resource_key, viewer.1, viewer.2) AS viewing,
    arrayFilter(segment -> segment.2 > segment.1, arrayMap(segment -> (greatest(segment.1, 0.), least(segment.2, length)), played)) AS inside,
    arraySum(segment -> segment.2 - segment.1, played) AS seconds
  FROM plays INNER JOIN lengths USING (resource_key)
  WHERE notEmpty(played)
),
viewings AS (
  SELECT
    /*each day: any(of_day) AS of_day,*/
    any(resource_key) AS resource_key,
    any(resource_id) AS resource_id,
    intervalLengthSumArray(inside.1, inside.2) / any(length) AS watched,
    sum(seconds) / any(length) AS played
  FROM viewed
  GROUP BY viewing
),
readings AS (
  -- The whole and every resource in one pass.
  SELECT /*each day: of_day,*/ any(resource_id) AS resource_id, grouping(resource_key) = 1 AS whole, 100 * avg(least(watched, 1)) AS union_capped, 100 * avg(played) AS literal
  FROM viewings
  GROUP BY GROUPING SETS ((/*each day: of_day*/), (/*each day: of_day,*/ resource_key))
)
SELECT
  /*each day: of_day,*/
  multiIf(reading.1 = '', CAST(map(), 'Map(String, String)'), whole, CAST(map('reading', reading.1), 'Map(String, String)'), CAST(map('resourceId', resource_id, 'reading', reading.1), 'Map(String, String)')) AS dimensions,
  CAST(if(isFinite(reading.2), reading.2, NULL), 'Nullable(Float64)') AS value
FROM readings
ARRAY JOIN arrayConcat(if(whole, [('', if({completion:String} = 'literal', literal, union_capped))], []), [('union-capped', union_capped), ('literal', literal)]) AS reading
