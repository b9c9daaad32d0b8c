-- t4-11-ratings, t4-12-average-score, t4-13-likes, t4-14-forwards, t4-15-favourites · 表 4 第 11 至 15 行 资源评价次数、平均评分、点赞、转发、收藏次数 · table 4 rows 11 to 15, ratings, average score, likes, forwards, favourites
-- Five indicators by one reading of the same records, each row with its indicator. The average is that of the ratings that have a score.
-- By reading (interactions; 6.5 lets them come either way): `records` are those of interface or table exchange, `beacons` those that pages
-- report, `records-else-beacons` the first where any record came, else the second. Also by resource.
-- Unit: times; points of the average. Window: occurred_time in [from, to). Soft-deleted records are left out. Robots as the profile (robots) says.
-- Nothing to count: 0; no score: absent (NULL), never 0.
WITH
((SELECT count() FROM (SELECT 1 FROM landed_evaluation AS either WHERE platform_id = {platform_id:String} AND channel = {channel:String} LIMIT 1)) > 0) AS any_record,
({interactions:String} = 'records' OR ({interactions:String} = 'records-else-beacons' AND any_record)) AS by_records,
['t4-11-ratings', 't4-12-average-score', 't4-13-likes', 't4-14-forwards', 't4-15-favourites'] AS indicators,
-- Of each indicator; nothing to count is NULL until the whole is told, so that a resource without any is no part.
of_records AS (
  SELECT /*each day: toDate(assumeNotNull(occurred_time)) AS of_day,*/ ifNull(resource_id, '') AS resource_id, grouping(resource_id) = 1 AS is_whole,
    [toFloat64(nullIf(countIf(action = 'rating'), 0)), avgOrNullIf(score, action = 'rating'), toFloat64(nullIf(countIf(action = 'like'), 0)), toFloat64(nullIf(countIf(action = 'forward'), 0)), toFloat64(nullIf(countIf(action = 'favourite'), 0))] AS numbers
  FROM landed_evaluation AS either FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND occurred_time >= {from:DateTime64(3)} AND occurred_time < {to:DateTime64(3)}
    AND action IN ('rating', 'like', 'forward', 'favourite')
  GROUP BY GROUPING SETS ((/*each day: of_day*/), (/*each day: of_day,*/ resource_id))
),
of_beacons AS (
  SELECT /*each day: toDate(occurred_time) AS of_day,*/ toUInt8(1) AS is_whole,
    [toFloat64(nullIf(countIf(event_code = {rating_code:String}), 0)), avgOrNullIf(score, event_code = {rating_code:String}), toFloat64(nullIf(countIf(event_code = {like_code:String}), 0)), toFloat64(nullIf(countIf(event_code = {forward_code:String}), 0)), toFloat64(nullIf(countIf(event_code = {favourite_code:String}), 0))] AS numbers
  FROM beacon_event AS either FINAL
  WHERE platform_id = {platform_id:String}
    AND occurred_time >= {from:DateTime64(3)} AND occurred_time < {to:DateTime64(3)}
    AND ({correlation_id:String} = '' OR correlation_id = {correlation_id:String})
    AND ({robots:String} = 'counted' OR NOT is_robot)
    AND kind = 'interaction' AND event_code IN ({rating_code:String}, {like_code:String}, {forward_code:String}, {favourite_code:String})
  /*each day: GROUP BY of_day*/
),
-- By resource only where these count: the condition is known before anything is read.
beacon_parts AS (
  SELECT /*each day: toDate(occurred_time) AS of_day,*/ resource_id,
    [toFloat64(nullIf(countIf(event_code = {rating_code:String}), 0)), avgOrNullIf(score, event_code = {rating_code:String}), toFloat64(nullIf(countIf(event_code = {like_code:String}), 0)), toFloat64(nullIf(countIf(event_code = {forward_code:String}), 0)), toFloat64(nullIf(countIf(event_code = {favourite_code:String}), 0))] AS numbers
  FROM beacon_event AS either FINAL
  WHERE platform_id = {platform_id:String}
    AND occurred_time >= {from:DateTime64(3)} AND occurred_time < {to:DateTime64(3)}
    AND ({correlation_id:String} = '' OR correlation_id = {correlation_id:String})
    AND ({robots:String} = 'counted' OR NOT is_robot)
    AND kind = 'interaction' AND event_code IN ({rating_code:String}, {like_code:String}, {forward_code:String}, {favourite_code:String}) AND NOT by_records
  GROUP BY /*each day: of_day,*/ resource_id
),
-- Named for whoever asks for the records behind the number of one indicator; not read otherwise.
behind AS (
  SELECT ifNull(resource_id, '') AS resource_id
  FROM landed_evaluation FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND occurred_time >= {from:DateTime64(3)} AND occurred_time < {to:DateTime64(3)}
    AND action = transform({indicator:String}, ['t4-13-likes', 't4-14-forwards', 't4-15-favourites'], ['like', 'forward', 'favourite'], 'rating')
    AND ({indicator:String} != 't4-12-average-score' OR score IS NOT NULL)
    AND ({interactions:String} = 'records' OR ({interactions:String} = 'records-else-beacons' AND (SELECT count() FROM (SELECT 1 FROM landed_evaluation AS either WHERE platform_id = {platform_id:String} AND channel = {channel:String} LIMIT 1)) > 0))
),
behind_events AS (
  SELECT resource_id
  FROM beacon_event FINAL
  WHERE platform_id = {platform_id:String}
    AND occurred_time >= {from:DateTime64(3)} AND occurred_time < {to:DateTime64(3)}
    AND ({correlation_id:String} = '' OR correlation_id = {correlation_id:String})
    AND ({robots:String} = 'counted' OR NOT is_robot)
    AND kind = 'interaction' AND event_code = transform({indicator:String}, ['t4-13-likes', 't4-14-forwards', 't4-15-favourites'], [{like_code:String}, {forward_code:String}, {favourite_code:String}], {rating_code:String})
    AND ({indicator:String} != 't4-12-average-score' OR score IS NOT NULL)
    AND NOT ({interactions:String} = 'records' OR ({interactions:String} = 'records-else-beacons' AND (SELECT count() FROM (SELECT 1 FROM landed_evaluation AS either WHERE platform_id = {platform_id:String} AND channel = {channel:String} LIMIT 1)) > 0))
),
-- What beacons say stands beside the whole of the records, not beside its parts.
side_by_side AS (SELECT /*each day: of_day,*/ resource_id, is_whole, of_records.numbers AS by_record, of_beacons.numbers AS by_beacon FROM of_records FULL JOIN of_beacons USING (/*each day: of_day,*/ is_whole)),
each_one AS (
  SELECT /*each day: of_day,*/ resource_id, is_whole, indicator, if(is_whole AND indicator != 't4-12-average-score', ifNull(one, 0), one) AS number, if(indicator != 't4-12-average-score', ifNull(other, 0), other) AS beacons
  FROM side_by_side
  ARRAY JOIN indicators AS indicator, arrayResize(by_record, 5, NULL) AS one, arrayResize(by_beacon, 5, NULL) AS other
  -- A resource without any is no part.
  WHERE is_whole OR (by_records AND one IS NOT NULL)
)
SELECT /*each day: of_day,*/ indicator, part.1 AS dimensions, CAST(part.2, 'Nullable(Float64)') AS value
FROM each_one
ARRAY JOIN if(
  is_whole,
  [(CAST(map(), 'Map(String, String)'), if(by_records, number, beacons)), (CAST(map('reading', 'records-else-beacons'), 'Map(String, String)'), if(any_record, number, beacons)), (CAST(map('reading', 'records'), 'Map(String, String)'), number), (CAST(map('reading', 'beacons'), 'Map(String, String)'), beacons)],
  [(CAST(map('resourceId', resource_id), 'Map(String, String)'), number)]
) AS part
UNION ALL
SELECT /*each day: of_day,*/ one.1, CAST(map('resourceId', resource_id), 'Map(String, String)'), one.2 FROM beacon_parts ARRAY JOIN arrayZip(indicators, numbers) AS one WHERE one.2 IS NOT NULL
