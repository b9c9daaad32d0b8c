-- average-visit-duration · 6.4 平均浏览时长 · average browsing time: asked for in the text of 6.4, not in table 3
-- Events of one visitor with less than 30 minutes between them are one visit; it lasts from its first to its last event. By reading
-- (visitDuration): `visits` is the mean of all visits, one of a single event lasting 0 s; `visits-of-several-events` leaves these out;
-- `page-views` is the time of all visits over the page views.
-- Unit: seconds. Window: occurred_time in [from, to); late deliveries count on their own day. Robots as the profile (robots) says.
-- No visit, or no page view: absent (NULL).
WITH gaps AS (
  SELECT
    kind,
    dateDiff('millisecond', lagInFrame(toNullable(occurred_time)) OVER (PARTITION BY visitor_id ORDER BY occurred_time ROWS BETWEEN 1 PRECEDING AND CURRENT ROW), occurred_time) AS before,
    dateDiff('millisecond', occurred_time, leadInFrame(toNullable(occurred_time)) OVER (PARTITION BY visitor_id ORDER BY occurred_time ROWS BETWEEN CURRENT ROW AND 1 FOLLOWING)) AS after
  FROM beacon_event FINAL
  WHERE platform_id = {platform_id:String}
    AND occurred_time >= {from:DateTime64(3)} AND occurred_time < {to:DateTime64(3)}
    AND ({correlation_id:String} = '' OR correlation_id = {correlation_id:String})
    AND ({robots:String} = 'counted' OR NOT is_robot)
),
sums AS (
  SELECT
    ifNull(sumIf(before, before < 1800000), 0) / 1000 AS seconds,
    countIf(before IS NULL OR before >= 1800000) AS visits,
    countIf((before IS NULL OR before >= 1800000) AND after IS NOT NULL AND after < 1800000) AS several,
    countIf(kind = 'page-view') AS views
  FROM gaps
)
SELECT part.1 AS dimensions, CAST(if(part.2 = 0, NULL, seconds / part.2), 'Nullable(Float64)') AS value
FROM sums
ARRAY JOIN [
  (CAST(map(), 'Map(String, String)'), multiIf({visit_duration:String} = 'visits-of-several-events', several, {visit_duration:String} = 'page-views', views, visits)),
  (CAST(map('reading', 'visits'), 'Map(String, String)'), visits),
  (CAST(map('reading', 'visits-of-several-events'), 'Map(String, String)'), several),
  (CAST(map('reading', 'page-views'), 'Map(String, String)'), views)
] AS part
