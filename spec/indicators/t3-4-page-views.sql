-- t3-4-page-views · 表 3 第 4 行 页面浏览次数（PV） · table 3 row 4, page views
-- Page-view events; by the host that was visited, and by page: its address without the query string, or whole (pageIdentity).
-- By reading (robots): `left-out` without visits of robots, `counted` with them.
-- Unit: views. Window: occurred_time in [from, to); late deliveries count on their own day.
-- Nothing to count: 0.
-- One pass: by page first, its host once a page.
WITH
pages AS (
  SELECT /*each day: any(happened) AS of_day,*/ any(address) AS page, count() AS everybody, countIf(NOT is_robot) AS people, if({robots:String} = 'counted', everybody, people) AS chosen
  FROM (
    SELECT /*each day: toDate(occurred_time) AS happened,*/ is_robot, if({page_identity:String} = 'whole-address', page_url, cutQueryString(page_url)) AS address
    FROM beacon_event AS counted FINAL
    WHERE platform_id = {platform_id:String}
      AND occurred_time >= {from:DateTime64(3)} AND occurred_time < {to:DateTime64(3)}
      AND ({correlation_id:String} = '' OR correlation_id = {correlation_id:String})
      AND kind = 'page-view'
  )
  -- By one number, not by its text: of a million pages two have the same once in thirty million times.
  GROUP BY cityHash64(/*each day: happened,*/ address)
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
-- Of more pages than anybody looks at, those viewed most. A host is looked for once in all pages that begin alike, up to the slash behind it (of an address within brackets: in each).
whole AS (
  SELECT /*each day: of_day,*/ sum(chosen) AS views, sum(people) AS views_of_people, sum(everybody) AS views_of_everybody, sumMap([CAST(host, 'String')], [chosen]) AS hosts, arraySlice(arrayPartialReverseSort(one -> one.2, 20000, groupArrayIf((page, chosen), chosen > 0)), 1, 20000) AS most
  FROM (SELECT *, position(page, '/', position(page, '://') + 3) AS slash, lowerUTF8(extract(toLowCardinality(if(slash = 0 OR position(page, '[') > 0, page, substring(page, 1, slash))), '^[A-Za-z][A-Za-z0-9+.-]*://(?:[^/?#]*@)?(\[[^\]]+\]|[^/?#:]+)')) AS host FROM pages WHERE everybody > 0) /*each day: GROUP BY of_day*/
)
SELECT /*each day: of_day,*/ part.1 AS dimensions, toFloat64(part.2) AS value
FROM whole
ARRAY JOIN arrayConcat(
  [
    (CAST(map(), 'Map(String, String)'), views),
    (CAST(map('reading', 'left-out'), 'Map(String, String)'), views_of_people),
    (CAST(map('reading', 'counted'), 'Map(String, String)'), views_of_everybody)
  ],
  arrayMap((host, number) -> (CAST(map('host', host), 'Map(String, String)'), number), hosts.1, hosts.2),
  arrayMap((page, number) -> (CAST(map('page', page), 'Map(String, String)'), number), most.1, most.2)
) AS part
