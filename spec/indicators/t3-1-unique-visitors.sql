-- t3-1-unique-visitors · 表 3 第 1 行 独立访客（UV） · table 3 row 1, unique visitors
-- Distinct visitors, told apart by source address and device. Over several days by reading: `day` tells them apart within
-- each day and adds the days up, `window` over the whole window; the profile (visitorWindow) says which one the value is.
-- Unit: visitors. Dimension: day. Window: occurred_time in [from, to), days of Asia/Shanghai; late deliveries count on their own day. Robots are left out.
-- Nothing to count: 0.
-- One pass: first what is distinct per visitor, then how many visitors have each part.
WITH events AS (
  SELECT visitor_id, toDate(occurred_time) AS day
  FROM beacon_event FINAL
  WHERE platform_id = {platform_id:String}
    AND occurred_time >= {from:DateTime64(3)} AND occurred_time < {to:DateTime64(3)}
    AND ({correlation_id:String} = '' OR correlation_id = {correlation_id:String})
    AND NOT is_robot
),
visitors AS (SELECT visitor_id, groupUniqArray(day) AS days FROM events GROUP BY visitor_id)
SELECT part.1 AS dimensions, part.2 AS value
FROM (SELECT count() AS of_window, sum(length(days)) AS of_days, sumMap(days, arrayMap(each -> 1, days)) AS visitors_of FROM visitors)
ARRAY JOIN arrayConcat(
  [
    (CAST(map(), 'Map(String, String)'), toFloat64(if({visitor_window:String} = 'day', of_days, of_window))),
    (CAST(map('reading', 'day'), 'Map(String, String)'), toFloat64(of_days)),
    (CAST(map('reading', 'window'), 'Map(String, String)'), toFloat64(of_window))
  ],
  arrayMap((day, number) -> (CAST(map('day', toString(day)), 'Map(String, String)'), toFloat64(number)), visitors_of.1, visitors_of.2)
) AS part
