-- t3-6-clicks · 表 3 第 6 行 点击次数 · table 3 row 6, clicks
-- Clicks on target buttons; also by event code, that is by button. By reading (clicks): `target-buttons` are events that say they are
-- clicks, and likes, forwards, favourites and ratings, which are made by a button; `click-events` only the first; `own-codes` also
-- events of a code of the page's own that do not say what they are.
-- Unit: clicks. Window: occurred_time in [from, to); late deliveries count on their own day. Robots as the profile (robots) says.
-- Nothing to count: 0.
WITH
clicks AS (
  SELECT /*each day: toDate(occurred_time) AS of_day,*/ event_code, grouping(event_code) = 1 AS is_whole, countIf(kind = 'click') AS click_events, countIf(kind != 'other') AS target_buttons, count() AS own_codes, multiIf({clicks:String} = 'click-events', click_events, {clicks:String} = 'own-codes', own_codes, target_buttons) AS chosen
  FROM beacon_event AS counted FINAL
  WHERE platform_id = {platform_id:String}
    AND occurred_time >= {from:DateTime64(3)} AND occurred_time < {to:DateTime64(3)}
    AND ({correlation_id:String} = '' OR correlation_id = {correlation_id:String})
    AND ({robots:String} = 'counted' OR NOT is_robot)
    AND kind IN ('click', 'interaction', 'other')
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
    AND (kind = 'click' OR (kind = 'interaction' AND {clicks:String} != 'click-events') OR (kind = 'other' AND {clicks:String} = 'own-codes'))
)
SELECT /*each day: of_day,*/ part.1 AS dimensions, toFloat64(part.2) AS value
FROM clicks
ARRAY JOIN if(
  is_whole,
  [(CAST(map(), 'Map(String, String)'), chosen), (CAST(map('reading', 'target-buttons'), 'Map(String, String)'), target_buttons), (CAST(map('reading', 'click-events'), 'Map(String, String)'), click_events), (CAST(map('reading', 'own-codes'), 'Map(String, String)'), own_codes)],
  [(CAST(map('eventCode', event_code), 'Map(String, String)'), chosen)]
) AS part
WHERE is_whole OR part.2 > 0
