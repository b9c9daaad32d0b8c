-- t4-8-viewing-time, t4-9-completion · 表 4 第 8、9 行 用户浏览时长、资源观看完成度 · table 4 rows 8 and 9, viewing time, completion of viewing
-- Both by one reading of what was played.
-- Viewing time, by reading (viewingTime): `played` is the length of the played segments, watching again counted again; `with-reading` adds the time
-- that visitors stay on the page of a resource without a length (a textbook has no player): up to their next event, where that comes
-- within 30 minutes. Also by resource.
-- Completion, for every viewer and every resource with a length: the union of the played segments, cut to [0, length], over the length;
-- the value is the mean of these. By reading, of the whole and of each resource: `union-capped` is this, `literal` is the time
-- played over the length, which can exceed 100; the profile (completion) says which one the value is. A viewer is an account,
-- else a visitor.
-- Unit: seconds; % of completion. Window: occurred_time in [from, to); late deliveries count on their own day. Robots as the profile (robots) says.
-- A segment that does not end after it starts is not counted. Nothing played or read: 0 seconds. No viewing of a resource with a length:
-- completion is absent (NULL).
WITH
-- By hash, so that a visitor's events fit in arrays of numbers. What has no player has the length 0.
lengths AS (
  SELECT resource_id, cityHash64(resource_id) AS resource_key, if(duration_seconds > 0, assumeNotNull(duration_seconds), 0) AS length
  FROM landed_resource AS beside FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
),
seen AS (
  -- Time and page in one number: arrays of numbers sort three times as fast as arrays of pairs.
  SELECT /*each day: toDate(occurred_time) AS of_day,*/ visitor_key, bitShiftLeft(toUInt128(toUnixTimestamp64Milli(occurred_time) + 2208988800000), 64) + if(kind = 'page-view' AND resource_key IN (SELECT resource_key FROM lengths WHERE length = 0), resource_key, 0) AS moment
  FROM beacon_event AS counted FINAL
  WHERE platform_id = {platform_id:String}
    AND occurred_time >= {from:DateTime64(3)} AND occurred_time < {to:DateTime64(3)}
    AND ({correlation_id:String} = '' OR correlation_id = {correlation_id:String})
    AND ({robots:String} = 'counted' OR NOT is_robot)
),
visitors AS (SELECT /*each day: of_day,*/ arraySort(groupArray(moment)) AS moments FROM seen GROUP BY /*each day: of_day,*/ visitor_key),
spent AS (
  SELECT
    /*each day: of_day,*/
    arrayMap(moment -> toUInt64(moment), moments) AS ids,
    -- Up to the next later event; what happens at once has the same.
    arrayReverseFill(gap -> gap != 0, arrayPushBack(arrayPopFront(arrayDifference(arrayMap(moment -> toInt64(bitShiftRight(moment, 64)), moments))), 1800000)) AS gaps
  FROM visitors
),
stays AS (
  SELECT /*each day: of_day,*/ id AS resource_key, sum(gap) / 1000 AS seconds
  FROM spent
  ARRAY JOIN ids AS id, gaps AS gap
  WHERE id != 0 AND gap < 1800000
  GROUP BY /*each day: of_day,*/ id
),
plays AS (
  SELECT /*each day: toDate(occurred_time) AS of_day,*/ resource_id, resource_key, if(user_key != 0, (true, user_key), (false, visitor_key)) AS viewer, played_segments
  FROM beacon_event FINAL
  WHERE platform_id = {platform_id:String}
    AND occurred_time >= {from:DateTime64(3)} AND occurred_time < {to:DateTime64(3)}
    AND ({correlation_id:String} = '' OR correlation_id = {correlation_id:String})
    AND ({robots:String} = 'counted' OR NOT is_robot)
    AND kind = 'play'
    -- Of the records behind one of the two.
    AND ({indicator:String} != 't4-9-completion' OR notEmpty(played_segments))
),
viewed AS (
  SELECT
    /*each day: of_day,*/
    resource_key, resource_id, length,
    -- A viewer of a resource by one number instead of three: of a million that differ, two have the same once in thirty million times.
    cityHash64(/*each day: of_day,*/ resource_key, viewer.1, viewer.2) AS viewing,
    if(length > 0, arrayFilter(segment -> segment.2 > segment.1, arrayMap(segment -> (greatest(segment.1, 0.), least(segment.2, length)), played_segments)), []) AS inside,
    arraySum(segment -> greatest(segment.2 - segment.1, 0), played_segments) AS seconds
  FROM plays LEFT JOIN (SELECT resource_key, length FROM lengths WHERE length > 0) AS known USING (resource_key)
),
viewings AS (
  SELECT
    /*each day: any(of_day) AS of_day,*/
    any(resource_key) AS resource_key,
    any(resource_id) AS resource_id,
    any(length) AS length,
    intervalLengthSumArray(inside.1, inside.2) AS watched,
    sum(seconds) AS seconds
  FROM viewed
  GROUP BY viewing
),
-- Which resource was read needs to be told only where reading counts.
reading AS (
  SELECT /*each day: of_day,*/ resource_key, resource_id, seconds
  FROM stays LEFT JOIN (SELECT resource_key, resource_id FROM lengths WHERE {viewing_time:String} != 'played') AS named USING (resource_key)
),
-- The whole and every resource in one pass.
readings AS (
  SELECT
    /*each day: of_day,*/
    anyIf(resource_id, resource_id != '') AS resource_id,
    grouping(resource_key) = 1 AS is_whole,
    countIf(is_played) AS viewers,
    sumIf(seconds, is_played) AS of_playing,
    sum(seconds) AS of_both,
    if({viewing_time:String} = 'played', of_playing, of_both) AS viewing_time,
    100 * avgIf(least(watched / length, 1), length > 0 AND seconds > 0) AS union_capped,
    100 * avgIf(seconds / length, length > 0 AND seconds > 0) AS literal
  FROM (
    SELECT /*each day: of_day,*/ resource_key, resource_id, length, watched, seconds, true AS is_played FROM viewings
    UNION ALL
    SELECT /*each day: of_day,*/ resource_key, resource_id, 0, 0, seconds, false FROM reading
  )
  GROUP BY GROUPING SETS ((/*each day: of_day*/), (/*each day: of_day,*/ resource_key))
)
SELECT /*each day: of_day,*/ part.1 AS indicator, part.2 AS dimensions, CAST(if(isFinite(part.3), part.3, NULL), 'Nullable(Float64)') AS value
FROM readings
ARRAY JOIN if(
  is_whole,
  [
    ('t4-8-viewing-time', CAST(map(), 'Map(String, String)'), viewing_time),
    ('t4-8-viewing-time', CAST(map('reading', 'played'), 'Map(String, String)'), of_playing),
    ('t4-8-viewing-time', CAST(map('reading', 'with-reading'), 'Map(String, String)'), of_both),
    ('t4-9-completion', CAST(map(), 'Map(String, String)'), if({completion:String} = 'literal', literal, union_capped)),
    ('t4-9-completion', CAST(map('reading', 'union-capped'), 'Map(String, String)'), union_capped),
    ('t4-9-completion', CAST(map('reading', 'literal'), 'Map(String, String)'), literal)
  ],
  arrayConcat(
    if(viewers > 0 OR {viewing_time:String} != 'played', [('t4-8-viewing-time', CAST(map('resourceId', resource_id), 'Map(String, String)'), viewing_time)], []),
    if(isFinite(literal), [
      ('t4-9-completion', CAST(map('resourceId', resource_id, 'reading', 'union-capped'), 'Map(String, String)'), union_capped),
      ('t4-9-completion', CAST(map('resourceId', resource_id, 'reading', 'literal'), 'Map(String, String)'), literal)
    ], [])
  )
) AS part
