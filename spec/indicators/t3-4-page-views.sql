-- t3-4-page-views · 表 3 第 4 行 页面浏览次数（PV） · table 3 row 4, page views
-- Page-view events; by the host that was visited, and by page: its address without the query string, or whole (pageIdentity).
-- By reading (robots): `left-out` without visits of robots, `counted` with them.
-- Unit: views. Window: occurred_time in [from, to); late deliveries count on their own day.
-- Nothing to count: 0.
-- One pass: by page first, its host once a page.
WITH
pages AS (
  SELECT if({page_identity:String} = 'whole-address', page_url, cutQueryString(page_url)) AS page, count() AS everybody, countIf(NOT is_robot) AS people, if({robots:String} = 'counted', everybody, people) AS chosen
  FROM beacon_event AS counted FINAL
  WHERE platform_id = {platform_id:String}
    AND occurred_time >= {from:DateTime64(3)} AND occurred_time < {to:DateTime64(3)}
    AND ({correlation_id:String} = '' OR correlation_id = {correlation_id:String})
    AND kind = 'page-view'
  GROUP BY page
),
-- Named for whoever asks for the records behind the number; not read otherwise.
behind AS (
  SELECT if({page_identity:String} = 'whole-address', page_url, cutQueryString(page_url)) AS page, lowerUTF8(extract(page_url, '^[A-Za-z][A-Za-z0-9+.-]*://(?:[^/?#]*@)?(\\[[^\\]]+\\]|[^/?#:]+)')) AS host
  FROM beacon_event FINAL
  WHERE platform_id = {platform_id:String}
    AND occurred_time >= {from:DateTime64(3)} AND occurred_time < {to:DateTime64(3)}
    AND ({correlation_id:String} = '' OR correlation_id = {correlation_id:String})
    AND ({robots:String} = 'counted' OR NOT is_robot)
    AND kind = 'page-view'
),
views AS (
  SELECT page, host, grouping(page) = 1 AS over_pages, grouping(host) = 1 AS over_hosts, sum(chosen) AS chosen, sum(people) AS people, sum(everybody) AS everybody
  FROM (SELECT *, lowerUTF8(extract(page, '^[A-Za-z][A-Za-z0-9+.-]*://(?:[^/?#]*@)?(\\[[^\\]]+\\]|[^/?#:]+)')) AS host FROM pages)
  GROUP BY GROUPING SETS ((), (host), (page))
)
SELECT part.1 AS dimensions, toFloat64(part.2) AS value
FROM views
ARRAY JOIN multiIf(
  over_pages AND over_hosts, [(CAST(map(), 'Map(String, String)'), chosen), (CAST(map('reading', 'left-out'), 'Map(String, String)'), people), (CAST(map('reading', 'counted'), 'Map(String, String)'), everybody)],
  over_pages, [(CAST(map('host', host), 'Map(String, String)'), chosen)],
  [(CAST(map('page', page), 'Map(String, String)'), chosen)]
) AS part
WHERE part.2 > 0 OR (over_pages AND over_hosts)
