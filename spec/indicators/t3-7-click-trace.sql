-- t3-7-click-trace · 表 3 第 7 行 点击轨迹 · table 3 row 7, click trace
-- By reading (clickTrail): `exposures` are views of navigation bars, carousels and the like, which the row describes; `steps` are page
-- views reached from another page of the same site, which is what its name says. Also exposures by event code.
-- Unit: views. Window: occurred_time in [from, to); late deliveries count on their own day. Robots as the profile (robots) says.
-- Nothing to count: 0.
WITH
trail AS (
  SELECT
    /*each day: toDate(occurred_time) AS of_day,*/
    event_code,
    grouping(event_code) = 1 AS is_whole,
    countIf(kind = 'exposure') AS exposures,
    countIf(is_step) AS steps
  FROM beacon_event AS counted FINAL
  WHERE platform_id = {platform_id:String}
    AND occurred_time >= {from:DateTime64(3)} AND occurred_time < {to:DateTime64(3)}
    AND ({correlation_id:String} = '' OR correlation_id = {correlation_id:String})
    AND ({robots:String} = 'counted' OR NOT is_robot)
    AND (kind = 'exposure' OR is_step)
  GROUP BY GROUPING SETS ((/*each day: of_day*/), (/*each day: of_day,*/ event_code))
),
-- Named for whoever asks for the records behind the number; not read otherwise.
behind AS (
  SELECT event_code
  FROM beacon_event FINAL
  WHERE platform_id = {platform_id:String}
    AND occurred_time >= {from:DateTime64(3)} AND occurred_time < {to:DateTime64(3)}
    AND ({correlation_id:String} = '' OR correlation_id = {correlation_id:String})
    AND ({robots:String} = 'counted' OR NOT is_robot)
    AND if({click_trail:String} = 'steps', is_step, kind = 'exposure')
)
SELECT /*each day: of_day,*/ part.1 AS dimensions, toFloat64(part.2) AS value
FROM trail
ARRAY JOIN if(
  is_whole,
  [(CAST(map(), 'Map(String, String)'), if({click_trail:String} = 'steps', steps, exposures)), (CAST(map('reading', 'exposures'), 'Map(String, String)'), exposures), (CAST(map('reading', 'steps'), 'Map(String, String)'), steps)],
  [(CAST(map('eventCode', event_code), 'Map(String, String)'), exposures)]
) AS part
WHERE is_whole OR part.2 > 0
