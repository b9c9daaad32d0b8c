-- t3-5-views-per-hundred · 表 3 第 5 行 百人浏览量 · table 3 row 5, views per hundred visitors
-- Page views over people, times 100. The draft gives no formula. By reading, who the people are (viewsPerHundredVisitors):
-- `unique-visitors` of the window, or the `registered-users` of the platform; who is one visitor (visitorIdentity, visitorWindow) as in
-- row 1. Each reading leaves the other choices as the profile has them.
-- Unit: views per 100 people. Window: occurred_time in [from, to); late deliveries count on their own day. Robots as the profile (robots) says.
-- Nobody to divide by: absent (NULL).
WITH events AS (
  SELECT kind, visitor_key, device_key, user_key, toDate(occurred_time) AS day, /*each day: day AS of_day,*/ cityHash64(day, visitor_key, device_key, user_key) AS combination
  FROM beacon_event FINAL
  WHERE platform_id = {platform_id:String}
    AND occurred_time >= {from:DateTime64(3)} AND occurred_time < {to:DateTime64(3)}
    AND ({correlation_id:String} = '' OR correlation_id = {correlation_id:String})
    AND ({robots:String} = 'counted' OR NOT is_robot)
),
-- First what is distinct, by one number instead of four: of a million that differ, two have the same once in thirty million times.
seen AS (SELECT /*each day: any(of_day) AS of_day,*/ any(day) AS day, any(visitor_key) AS visitor_key, any(device_key) AS device_key, any(user_key) AS user_key, countIf(kind = 'page-view') AS views FROM events GROUP BY combination),
people AS (
  SELECT
    /*each day: of_day,*/
    grouping(day) = 1 AS is_window,
    sum(views) AS views,
    uniqExact(visitor_key) AS by_address_and_device,
    uniqExact(device_key) AS by_device,
    -- An address and device counts by itself where nobody signed in from it.
    toUInt64(uniqExactIf(user_key, user_key != 0) + by_address_and_device - uniqExactIf(visitor_key, user_key != 0)) AS by_account,
    multiIf({visitor_identity:String} = 'account', by_account, {visitor_identity:String} = 'device', by_device, by_address_and_device) AS chosen
  FROM seen
  GROUP BY GROUPING SETS ((/*each day: of_day*/), (/*each day: of_day,*/ day))
),
whole AS (
  SELECT
    /*each day: of_day,*/
    100 * sumIf(views, is_window) AS views,
    sumIf(by_address_and_device, is_window = ({visitor_window:String} = 'window')) AS address_and_device,
    sumIf(by_account, is_window = ({visitor_window:String} = 'window')) AS account,
    sumIf(by_device, is_window = ({visitor_window:String} = 'window')) AS device,
    sumIf(chosen, NOT is_window) AS of_days,
    sumIf(chosen, is_window) AS of_window,
    if({visitor_window:String} = 'window', of_window, of_days) AS visitors,
    (SELECT count() FROM landed_user AS beside FINAL WHERE platform_id = {platform_id:String} AND channel = {channel:String}) AS users,
    {views_per_hundred_visitors:String} = 'registered-users' AS by_users
  FROM people /*each day: GROUP BY of_day*/
)
SELECT /*each day: of_day,*/ part.1 AS dimensions, CAST(if(part.2 = 0, NULL, views / part.2), 'Nullable(Float64)') AS value
FROM whole
ARRAY JOIN [
  (CAST(map(), 'Map(String, String)'), if(by_users, users, visitors)),
  (CAST(map('reading', 'unique-visitors'), 'Map(String, String)'), visitors),
  (CAST(map('reading', 'registered-users'), 'Map(String, String)'), users),
  (CAST(map('reading', 'day'), 'Map(String, String)'), if(by_users, users, of_days)),
  (CAST(map('reading', 'window'), 'Map(String, String)'), if(by_users, users, of_window)),
  (CAST(map('reading', 'address-and-device'), 'Map(String, String)'), if(by_users, users, address_and_device)),
  (CAST(map('reading', 'account'), 'Map(String, String)'), if(by_users, users, account)),
  (CAST(map('reading', 'device'), 'Map(String, String)'), if(by_users, users, device))
] AS part
