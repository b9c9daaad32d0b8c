-- t3-3-regions · 表 3 第 3 行 访客所在地区 · table 3 row 3, regions of visitors
-- Distinct visitors whose country or region is known; by country, province and city.
-- Unit: visitors. Window: occurred_time in [from, to); late deliveries count on their own day. Robots are left out.
-- Nothing to count: 0.
WITH events AS (
  SELECT visitor_id, country, province, city
  FROM beacon_event FINAL
  WHERE platform_id = {platform_id:String}
    AND occurred_time >= {from:DateTime64(3)} AND occurred_time < {to:DateTime64(3)}
    AND ({correlation_id:String} = '' OR correlation_id = {correlation_id:String})
    AND NOT is_robot
    AND country != ''
)
SELECT CAST(map(), 'Map(String, String)') AS dimensions, toFloat64(uniqExact(visitor_id)) AS value FROM events
UNION ALL
SELECT CAST(map('country', country, 'province', province, 'city', city), 'Map(String, String)'), toFloat64(uniqExact(visitor_id)) FROM events GROUP BY country, province, city
