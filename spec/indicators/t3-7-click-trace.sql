-- t3-7-click-trace · 表 3 第 7 行 点击轨迹 · table 3 row 7, click trace
-- Exposures of navigation bars, carousels and the like; also by event code. A count of views, as the draft describes it.
-- Unit: views. Window: occurred_time in [from, to); late deliveries count on their own day. Robots are left out.
-- Nothing to count: 0.
WITH events AS (
  SELECT event_code
  FROM beacon_event FINAL
  WHERE platform_id = {platform_id:String}
    AND occurred_time >= {from:DateTime64(3)} AND occurred_time < {to:DateTime64(3)}
    AND ({correlation_id:String} = '' OR correlation_id = {correlation_id:String})
    AND NOT is_robot
    AND kind = 'exposure'
)
SELECT CAST(map(), 'Map(String, String)') AS dimensions, toFloat64(count()) AS value FROM events
UNION ALL
SELECT CAST(map('eventCode', event_code), 'Map(String, String)'), toFloat64(count()) FROM events GROUP BY event_code
