-- t4-8-viewing-time · 表 4 第 8 行 用户浏览时长 · table 4 row 8, viewing time
-- By reading (viewingTime): `played` is the length of the played segments, watching again counted again; `with-reading` adds the time
-- that visitors stay on the page of a resource without a length (a textbook has no player): up to their next event, where that comes
-- within 30 minutes. Also by resource.
-- Unit: seconds. Window: occurred_time in [from, to); late deliveries count on their own day. Robots as the profile (robots) says.
-- A segment that does not end after it starts is not counted. Nothing played or read: 0.
WITH
-- What has no player. By hash, so that a visitor's events fit in arrays of numbers.
readable AS (
  SELECT resource_id, cityHash64(resource_id) AS id
  FROM landed_resource AS beside FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND (duration_seconds IS NULL OR duration_seconds <= 0)
),
seen AS (
  -- Time and page in one number: arrays of numbers sort three times as fast as arrays of pairs.
  SELECT /*each day: toDate(occurred_time) AS of_day,*/ visitor_key, bitShiftLeft(toUInt128(toUnixTimestamp64Milli(occurred_time) + 2208988800000), 64) + if(kind = 'page-view' AND resource_key IN (SELECT id FROM readable), resource_key, 0) AS moment
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
  SELECT /*each day: of_day,*/ id, sum(gap) / 1000 AS seconds
  FROM spent
  ARRAY JOIN ids AS id, gaps AS gap
  WHERE id != 0 AND gap < 1800000
  GROUP BY /*each day: of_day,*/ id
),
reading AS (SELECT /*each day: of_day,*/ id AS resource_key, resource_id, seconds FROM stays INNER JOIN readable USING (id)),
played AS (
  SELECT /*each day: toDate(occurred_time) AS of_day,*/ resource_key, resource_id, arraySum(segment -> greatest(segment.2 - segment.1, 0), played_segments) AS seconds
  FROM beacon_event FINAL
  WHERE platform_id = {platform_id:String}
    AND occurred_time >= {from:DateTime64(3)} AND occurred_time < {to:DateTime64(3)}
    AND ({correlation_id:String} = '' OR correlation_id = {correlation_id:String})
    AND ({robots:String} = 'counted' OR NOT is_robot)
    AND kind = 'play'
),
times AS (
  SELECT /*each day: of_day,*/ any(resource_id) AS resource_id, grouping(resource_key) = 1 AS is_whole, sumIf(seconds, is_played) AS of_playing, sum(seconds) AS of_both, countIf(is_played) AS plays
  FROM (SELECT /*each day: of_day,*/ resource_key, resource_id, seconds, true AS is_played FROM played UNION ALL SELECT /*each day: of_day,*/ resource_key, resource_id, seconds, false FROM reading)
  GROUP BY GROUPING SETS ((/*each day: of_day*/), (/*each day: of_day,*/ resource_key))
)
SELECT /*each day: of_day,*/ part.1 AS dimensions, toFloat64(part.2) AS value
FROM times
ARRAY JOIN if(
  is_whole,
  [(CAST(map(), 'Map(String, String)'), if({viewing_time:String} = 'played', of_playing, of_both)), (CAST(map('reading', 'played'), 'Map(String, String)'), of_playing), (CAST(map('reading', 'with-reading'), 'Map(String, String)'), of_both)],
  [(CAST(map('resourceId', resource_id), 'Map(String, String)'), if({viewing_time:String} = 'played', of_playing, of_both))]
) AS part
WHERE is_whole OR plays > 0 OR {viewing_time:String} != 'played'
