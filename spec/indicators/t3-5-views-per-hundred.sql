-- t3-5-views-per-hundred · 表 3 第 5 行 百人浏览量 · table 3 row 5, views per hundred visitors
-- Page views over unique visitors, times 100. The draft gives no formula; this one is of the profile.
-- Unit: views per 100 visitors. Window: occurred_time in [from, to); late deliveries count on their own day. Robots are left out.
-- No visitor: absent (NULL).
WITH events AS (
  SELECT kind, visitor_id
  FROM beacon_event FINAL
  WHERE platform_id = {platform_id:String}
    AND occurred_time >= {from:DateTime64(3)} AND occurred_time < {to:DateTime64(3)}
    AND ({correlation_id:String} = '' OR correlation_id = {correlation_id:String})
    AND NOT is_robot
)
SELECT CAST(map(), 'Map(String, String)') AS dimensions, CAST(if(uniqExact(visitor_id) = 0, NULL, 100 * countIf(kind = 'page-view') / uniqExact(visitor_id)), 'Nullable(Float64)') AS value FROM events
