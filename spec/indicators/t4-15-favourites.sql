-- t4-15-favourites · 表 4 第 15 行 资源收藏次数 · table 4 row 15, favourites
-- Additions to favourites. By reading (interactions; 6.5 lets them come either way): `records` are those of interface or table
-- exchange, `beacons` those that pages report, `records-else-beacons` the first where any record came, else the second. Also by resource.
-- Unit: times. Window: occurred_time in [from, to). Soft-deleted records are left out. Robots as the profile (robots) says.
-- Nothing to count: 0.
WITH
((SELECT count() FROM (SELECT 1 FROM landed_evaluation AS either WHERE platform_id = {platform_id:String} AND channel = {channel:String} LIMIT 1)) > 0) AS any_record,
({interactions:String} = 'records' OR ({interactions:String} = 'records-else-beacons' AND any_record)) AS by_records,
of_records AS (
  SELECT /*each day: toDate(assumeNotNull(occurred_time)) AS of_day,*/ ifNull(resource_id, '') AS resource_id, grouping(resource_id) = 1 AS is_whole, count() AS number
  FROM landed_evaluation AS either FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND occurred_time >= {from:DateTime64(3)} AND occurred_time < {to:DateTime64(3)}
    AND action = 'favourite'
  GROUP BY GROUPING SETS ((/*each day: of_day*/), (/*each day: of_day,*/ resource_id))
),
of_beacons AS (
  SELECT /*each day: toDate(occurred_time) AS of_day,*/ toUInt8(1) AS is_whole, count() AS number
  FROM beacon_event AS either FINAL
  WHERE platform_id = {platform_id:String}
    AND occurred_time >= {from:DateTime64(3)} AND occurred_time < {to:DateTime64(3)}
    AND ({correlation_id:String} = '' OR correlation_id = {correlation_id:String})
    AND ({robots:String} = 'counted' OR NOT is_robot)
    AND kind = 'interaction' AND event_code = {favourite_code:String}
  /*each day: GROUP BY of_day*/
),
-- By resource only where these count: the condition is known before anything is read.
beacon_parts AS (
  SELECT /*each day: toDate(occurred_time) AS of_day,*/ resource_id, count() AS number
  FROM beacon_event AS either FINAL
  WHERE platform_id = {platform_id:String}
    AND occurred_time >= {from:DateTime64(3)} AND occurred_time < {to:DateTime64(3)}
    AND ({correlation_id:String} = '' OR correlation_id = {correlation_id:String})
    AND ({robots:String} = 'counted' OR NOT is_robot)
    AND kind = 'interaction' AND event_code = {favourite_code:String} AND NOT by_records
  GROUP BY /*each day: of_day,*/ resource_id
),
-- Named for whoever asks for the records behind the number; not read otherwise.
behind AS (
  SELECT ifNull(resource_id, '') AS resource_id
  FROM landed_evaluation FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND occurred_time >= {from:DateTime64(3)} AND occurred_time < {to:DateTime64(3)}
    AND action = 'favourite' AND ({interactions:String} = 'records' OR ({interactions:String} = 'records-else-beacons' AND (SELECT count() FROM (SELECT 1 FROM landed_evaluation AS either WHERE platform_id = {platform_id:String} AND channel = {channel:String} LIMIT 1)) > 0))
),
behind_events AS (
  SELECT resource_id
  FROM beacon_event FINAL
  WHERE platform_id = {platform_id:String}
    AND occurred_time >= {from:DateTime64(3)} AND occurred_time < {to:DateTime64(3)}
    AND ({correlation_id:String} = '' OR correlation_id = {correlation_id:String})
    AND ({robots:String} = 'counted' OR NOT is_robot)
    AND kind = 'interaction' AND event_code = {favourite_code:String} AND NOT ({interactions:String} = 'records' OR ({interactions:String} = 'records-else-beacons' AND (SELECT count() FROM (SELECT 1 FROM landed_evaluation AS either WHERE platform_id = {platform_id:String} AND channel = {channel:String} LIMIT 1)) > 0))
),
-- What beacons say stands beside the whole of the records, not beside its parts.
numbers AS (SELECT /*each day: of_day,*/ resource_id, is_whole, of_records.number AS number, of_beacons.number AS beacons FROM of_records FULL JOIN of_beacons USING (/*each day: of_day,*/ is_whole))
SELECT /*each day: of_day,*/ part.1 AS dimensions, CAST(part.2, 'Nullable(Float64)') AS value
FROM numbers
ARRAY JOIN if(
  is_whole,
  [(CAST(map(), 'Map(String, String)'), if(by_records, number, beacons)), (CAST(map('reading', 'records-else-beacons'), 'Map(String, String)'), if(any_record, number, beacons)), (CAST(map('reading', 'records'), 'Map(String, String)'), number), (CAST(map('reading', 'beacons'), 'Map(String, String)'), beacons)],
  if(by_records, [(CAST(map('resourceId', resource_id), 'Map(String, String)'), number)], [])
) AS part
UNION ALL
SELECT /*each day: of_day,*/ CAST(map('resourceId', resource_id), 'Map(String, String)'), CAST(number, 'Nullable(Float64)') FROM beacon_parts
