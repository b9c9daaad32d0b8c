-- t3-3-regions · 表 3 第 3 行 访客所在地区 · table 3 row 3, regions of visitors
-- Distinct visitors; by country, province and city. Where the address tells no country it is `unknown`; a visitor seen in several
-- places counts where he was last seen in a known one, so that the parts add up to the whole.
-- Unit: visitors. Window: occurred_time in [from, to); late deliveries count on their own day. Robots as the profile (robots) says.
-- Nothing to count: 0.
WITH events AS (
  SELECT /*each day: toDate(occurred_time) AS of_day,*/ visitor_key, occurred_time, transform(country, [''], ['unknown']) AS country, province, city, cityHash64(/*each day: of_day,*/ visitor_key, cityHash64(country), cityHash64(province), cityHash64(city)) AS combination
  FROM beacon_event FINAL
  WHERE platform_id = {platform_id:String}
    AND occurred_time >= {from:DateTime64(3)} AND occurred_time < {to:DateTime64(3)}
    AND ({correlation_id:String} = '' OR correlation_id = {correlation_id:String})
    AND ({robots:String} = 'counted' OR NOT is_robot)
),
-- First what is distinct, by one number: a visitor has few places, however many events; a place is hashed word by word, each word once.
places AS (SELECT /*each day: any(of_day) AS of_day,*/ any(visitor_key) AS visitor_key, any(country) AS country, any(province) AS province, any(city) AS city, max(occurred_time) AS last FROM events GROUP BY combination),
visitors AS (SELECT /*each day: of_day,*/ argMax((country, province, city), (country != 'unknown', last, country, province, city)) AS place FROM places GROUP BY /*each day: of_day,*/ visitor_key)
SELECT
  /*each day: of_day,*/
  if(grouping(country) = 1, CAST(map(), 'Map(String, String)'), CAST(map('country', country, 'province', province, 'city', city), 'Map(String, String)')) AS dimensions,
  toFloat64(count()) AS value
FROM (SELECT /*each day: of_day,*/ place.1 AS country, place.2 AS province, place.3 AS city FROM visitors)
GROUP BY GROUPING SETS ((/*each day: of_day*/), (/*each day: of_day,*/ country, province, city))
