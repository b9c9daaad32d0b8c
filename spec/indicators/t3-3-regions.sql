-- t3-3-regions · 表 3 第 3 行 访客所在地区 · table 3 row 3, regions of visitors
-- Distinct visitors; by country, province and city. Where the address tells no country it is `unknown`; a visitor seen in several
-- places counts where he was last seen in a known one, so that the parts add up to the whole.
-- Unit: visitors. Window: occurred_time in [from, to); late deliveries count on their own day. Robots as the profile (robots) says.
-- Nothing to count: 0.
WITH events AS (
  SELECT /*each day: toDate(occurred_time) AS of_day,*/ visitor_key, occurred_time, if(country = '', 'unknown', country) AS country, province, city
  FROM beacon_event FINAL
  WHERE platform_id = {platform_id:String}
    AND occurred_time >= {from:DateTime64(3)} AND occurred_time < {to:DateTime64(3)}
    AND ({correlation_id:String} = '' OR correlation_id = {correlation_id:String})
    AND ({robots:String} = 'counted' OR NOT is_robot)
),
-- First what is distinct: a visitor has few places, however many events.
places AS (SELECT /*each day: of_day,*/ visitor_key, country, province, city, max(occurred_time) AS last FROM events GROUP BY /*each day: of_day,*/ visitor_key, country, province, city),
visitors AS (SELECT /*each day: of_day,*/ argMax((country, province, city), (country != 'unknown', last, country, province, city)) AS place FROM places GROUP BY /*each day: of_day,*/ visitor_key)
SELECT
  /*each day: of_day,*/
  if(grouping(country) = 1, CAST(map(), 'Map(String, String)'), CAST(map('country', country, 'province', province, 'city', city), 'Map(String, String)')) AS dimensions,
  toFloat64(count()) AS value
FROM (SELECT /*each day: of_day,*/ place.1 AS country, place.2 AS province, place.3 AS city FROM visitors)
GROUP BY GROUPING SETS ((/*each day: of_day*/), (/*each day: of_day,*/ country, province, city))
