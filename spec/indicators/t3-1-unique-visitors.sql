-- t3-1-unique-visitors · 表 3 第 1 行 独立访客（UV） · table 3 row 1, unique visitors
-- Distinct visitors, told apart by source address and device; by day each day counts its own.
-- Unit: visitors. Window: occurred_time in [from, to); late deliveries count on their own day. Robots are left out.
-- Nothing to count: 0.
WITH events AS (
  SELECT visitor_id, toDate(occurred_time) AS day
  FROM beacon_event FINAL
  WHERE platform_id = {platform_id:String}
    AND occurred_time >= {from:DateTime64(3)} AND occurred_time < {to:DateTime64(3)}
    AND ({correlation_id:String} = '' OR correlation_id = {correlation_id:String})
    AND NOT is_robot
)
SELECT CAST(map(), 'Map(String, String)') AS dimensions, toFloat64(uniqExact(visitor_id)) AS value FROM events
UNION ALL
SELECT CAST(map('day', toString(day)), 'Map(String, String)'), toFloat64(uniqExact(visitor_id)) FROM events GROUP BY toString(day)
