-- t3-3-regions · 表 3 第 3 行 访客所在地区 · table 3 row 3, regions of visitors
-- Distinct visitors whose country or region is known; by country, province and city.
-- Unit: visitors. Window: occurred_time in [from, to); late deliveries count on their own day. Robots are left out.
-- Nothing to count: 0.
-- One pass: first what is distinct per visitor, then how many visitors have each part.
WITH events AS (
  SELECT visitor_id, country, province, city
  FROM beacon_event FINAL
  WHERE platform_id = {platform_id:String}
    AND occurred_time >= {from:DateTime64(3)} AND occurred_time < {to:DateTime64(3)}
    AND ({correlation_id:String} = '' OR correlation_id = {correlation_id:String})
    AND NOT is_robot
    AND country != ''
),
places AS (SELECT visitor_id, country, province, city FROM events GROUP BY visitor_id, country, province, city),
visitors AS (SELECT visitor_id, groupArray((country, province, city)) AS regions FROM places GROUP BY visitor_id)
SELECT part.1 AS dimensions, part.2 AS value
FROM (SELECT count() AS whole, sumMap(regions, arrayMap(each -> 1, regions)) AS visitors_of FROM visitors)
ARRAY JOIN arrayConcat(
  [(CAST(map(), 'Map(String, String)'), toFloat64(whole))],
  arrayMap((country, province, city, number) -> (CAST(map('country', country, 'province', province, 'city', city), 'Map(String, String)'), toFloat64(number)), visitors_of.1.1, visitors_of.1.2, visitors_of.1.3, visitors_of.2)
) AS part
