-- t3-5-views-per-hundred · 表 3 第 5 行 百人浏览量 · table 3 row 5, views per hundred visitors
-- Page views over unique visitors, times 100. The draft gives no formula; this one is of the profile (viewsPerHundredVisitors).
-- By reading: visitors told apart within each `day`, the days added up, or over the `window`; visitorWindow says which one the value is.
-- Unit: views per 100 visitors. Window: occurred_time in [from, to), days of Asia/Shanghai; late deliveries count on their own day. Robots are left out.
-- No visitor: absent (NULL).
WITH events AS (
  SELECT kind, visitor_id, toDate(occurred_time) AS day
  FROM beacon_event FINAL
  WHERE platform_id = {platform_id:String}
    AND occurred_time >= {from:DateTime64(3)} AND occurred_time < {to:DateTime64(3)}
    AND ({correlation_id:String} = '' OR correlation_id = {correlation_id:String})
    AND NOT is_robot
),
visitors AS (SELECT visitor_id, countIf(kind = 'page-view') AS views, length(groupUniqArray(day)) AS days FROM events GROUP BY visitor_id),
rates AS (SELECT if(count() = 0, NULL, 100 * sum(views) / sum(days)) AS of_days, if(count() = 0, NULL, 100 * sum(views) / count()) AS of_window FROM visitors)
SELECT part.1 AS dimensions, CAST(part.2, 'Nullable(Float64)') AS value
FROM rates
ARRAY JOIN [
  (CAST(map(), 'Map(String, String)'), if({visitor_window:String} = 'day', of_days, of_window)),
  (CAST(map('reading', 'day'), 'Map(String, String)'), of_days),
  (CAST(map('reading', 'window'), 'Map(String, String)'), of_window)
] AS part
