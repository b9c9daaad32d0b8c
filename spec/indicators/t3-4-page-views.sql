-- t3-4-page-views · 表 3 第 4 行 页面浏览次数（PV） · table 3 row 4, page views
-- Page-view events; also by page, its address without the query string.
-- Unit: views. Window: occurred_time in [from, to); late deliveries count on their own day. Robots are left out.
-- Nothing to count: 0.
WITH events AS (
  SELECT cutQueryString(page_url) AS page
  FROM beacon_event FINAL
  WHERE platform_id = {platform_id:String}
    AND occurred_time >= {from:DateTime64(3)} AND occurred_time < {to:DateTime64(3)}
    AND ({correlation_id:String} = '' OR correlation_id = {correlation_id:String})
    AND NOT is_robot
    AND kind = 'page-view'
)
SELECT CAST(map(), 'Map(String, String)') AS dimensions, toFloat64(count()) AS value FROM events
UNION ALL
SELECT CAST(map('page', page), 'Map(String, String)'), toFloat64(count()) FROM events GROUP BY page
