-- t3-1-unique-visitors, t3-2-devices, t3-5-views-per-hundred · 表 3 第 1、2、5 行 独立访客（UV）、移动/PC 端设备数、百人浏览量 · table 3 rows 1, 2, 5, unique visitors, mobile and PC devices, views per hundred visitors
-- Three indicators by one reading of the events, each row with its indicator.
-- 1, distinct visitors. By reading, who is one (visitorIdentity): `address-and-device` by source address and device, `account` by account
-- where somebody signed in, `device` by the id that the page gives its device, whatever its address; where there is no account, or no id,
-- by source address and device. And over several days (visitorWindow): `day` tells them apart within each
-- day and adds the days up, `window` over the whole window. Each reading leaves the other choice as the profile has it. Also by day.
-- 2, distinct devices; by mobile and PC. By reading: `device` tells them apart by the id that the page gives its device, so that a
-- telephone that changes its network stays one, and without an id as visitors are; `address-and-device` always as visitors are. The
-- profile (deviceIdentity) says which one the value and its parts are.
-- 5, page views over people, times 100. The draft gives no formula. By reading, who the people are (viewsPerHundredVisitors):
-- `unique-visitors` of the window, or the `registered-users` of the platform; who is one visitor as in row 1.
-- Unit: visitors; devices; views per 100 people. Window: occurred_time in [from, to); late deliveries count on their own day. Robots as the profile (robots) says.
-- Nothing to count: 0; nobody to divide by: absent (NULL).
WITH events AS (
  SELECT visitor_key, device_key, user_key, device, kind, toDate(occurred_time) AS day, /*each day: day AS of_day,*/ cityHash64(day, visitor_key, device_key, user_key, cityHash64(device)) AS combination
  FROM beacon_event FINAL
  WHERE platform_id = {platform_id:String}
    AND occurred_time >= {from:DateTime64(3)} AND occurred_time < {to:DateTime64(3)}
    AND ({correlation_id:String} = '' OR correlation_id = {correlation_id:String})
    AND ({robots:String} = 'counted' OR NOT is_robot)
),
-- First what is distinct, by one number instead of five: of a million that differ, two have the same once in thirty million times.
seen AS (SELECT /*each day: any(of_day) AS of_day,*/ any(day) AS day, any(visitor_key) AS visitor_key, any(device_key) AS device_key, any(user_key) AS user_key, any(device) AS device, countIf(kind = 'page-view') AS views FROM events GROUP BY combination),
people AS (
  SELECT
    /*each day: of_day,*/
    day,
    device,
    grouping(day) = 0 AS is_day,
    grouping(device) = 0 AS is_device,
    sum(views) AS views,
    uniqExact(visitor_key) AS by_address_and_device,
    uniqExact(device_key) AS by_device,
    -- An address and device counts by itself where nobody signed in from it.
    toUInt64(uniqExactIf(user_key, user_key != 0) + by_address_and_device - uniqExactIf(visitor_key, user_key != 0)) AS by_account,
    multiIf({visitor_identity:String} = 'account', by_account, {visitor_identity:String} = 'device', by_device, by_address_and_device) AS visitors,
    if({device_identity:String} = 'device', by_device, by_address_and_device) AS devices
  FROM seen
  GROUP BY GROUPING SETS ((/*each day: of_day*/), (/*each day: of_day,*/ day), (/*each day: of_day,*/ device))
),
whole AS (
  SELECT
    /*each day: of_day,*/
    100 * sumIf(views, is_window) AS hundredfold,
    sumIf(by_address_and_device, is_chosen) AS address_and_device,
    sumIf(by_account, is_chosen) AS account,
    sumIf(by_device, is_chosen) AS device_id,
    sumIf(visitors, is_day) AS of_days,
    sumIf(visitors, is_window) AS of_window,
    if({visitor_window:String} = 'window', of_window, of_days) AS chosen,
    groupArrayIf((day, visitors), is_day) AS days,
    sumIf(devices, is_window) AS all_devices,
    sumIf(by_device, is_window) AS devices_by_id,
    sumIf(by_address_and_device, is_window) AS devices_by_address,
    groupArrayIf((device, devices), is_device) AS kinds,
    (SELECT count() FROM landed_user AS beside /*of t3-5-views-per-hundred*/ FINAL WHERE platform_id = {platform_id:String} AND channel = {channel:String}) AS users,
    {views_per_hundred_visitors:String} = 'registered-users' AS by_users
  FROM (SELECT *, NOT is_day AND NOT is_device AS is_window, if({visitor_window:String} = 'window', is_window, is_day) AS is_chosen FROM people) /*each day: GROUP BY of_day*/
)
SELECT /*each day: of_day,*/ part.1 AS indicator, part.2 AS dimensions, toNullable(toFloat64(if(indicator = 't3-5-views-per-hundred', if(part.3 = 0, NULL, hundredfold / part.3), toFloat64(part.3)))) AS value
FROM whole
ARRAY JOIN arrayConcat(
  [
    ('t3-1-unique-visitors', CAST(map(), 'Map(String, String)'), chosen),
    ('t3-1-unique-visitors', CAST(map('reading', 'day'), 'Map(String, String)'), of_days),
    ('t3-1-unique-visitors', CAST(map('reading', 'window'), 'Map(String, String)'), of_window),
    ('t3-1-unique-visitors', CAST(map('reading', 'address-and-device'), 'Map(String, String)'), address_and_device),
    ('t3-1-unique-visitors', CAST(map('reading', 'account'), 'Map(String, String)'), account),
    ('t3-1-unique-visitors', CAST(map('reading', 'device'), 'Map(String, String)'), device_id),
    ('t3-2-devices', CAST(map(), 'Map(String, String)'), all_devices),
    ('t3-2-devices', CAST(map('reading', 'device'), 'Map(String, String)'), devices_by_id),
    ('t3-2-devices', CAST(map('reading', 'address-and-device'), 'Map(String, String)'), devices_by_address),
    ('t3-5-views-per-hundred', CAST(map(), 'Map(String, String)'), if(by_users, users, chosen)),
    ('t3-5-views-per-hundred', CAST(map('reading', 'unique-visitors'), 'Map(String, String)'), chosen),
    ('t3-5-views-per-hundred', CAST(map('reading', 'registered-users'), 'Map(String, String)'), users),
    ('t3-5-views-per-hundred', CAST(map('reading', 'day'), 'Map(String, String)'), if(by_users, users, of_days)),
    ('t3-5-views-per-hundred', CAST(map('reading', 'window'), 'Map(String, String)'), if(by_users, users, of_window)),
    ('t3-5-views-per-hundred', CAST(map('reading', 'address-and-device'), 'Map(String, String)'), if(by_users, users, address_and_device)),
    ('t3-5-views-per-hundred', CAST(map('reading', 'account'), 'Map(String, String)'), if(by_users, users, account)),
    ('t3-5-views-per-hundred', CAST(map('reading', 'device'), 'Map(String, String)'), if(by_users, users, device_id))
  ],
  arrayMap((day, number) -> ('t3-1-unique-visitors', CAST(map('day', toString(day)), 'Map(String, String)'), number), days.1, days.2),
  arrayMap((device, number) -> ('t3-2-devices', CAST(map('device', device), 'Map(String, String)'), number), kinds.1, kinds.2)
) AS part
