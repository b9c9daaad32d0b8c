-- t3-1-unique-visitors · 表 3 第 1 行 独立访客（UV） · table 3 row 1, unique visitors
-- Distinct visitors. By reading, who is one (visitorIdentity): `address-and-device` by source address and device, `account` by account
-- where somebody signed in, `device` by the id that the page gives its device, whatever its address; where there is no account, or no id,
-- by source address and device. And over several days (visitorWindow): `day` tells them apart within each
-- day and adds the days up, `window` over the whole window. Each reading leaves the other choice as the profile has it.
-- Unit: visitors. Dimension: day. Window: occurred_time in [from, to); late deliveries count on their own day. Robots as the profile (robots) says.
-- Nothing to count: 0.
WITH events AS (
  SELECT visitor_key, device_key, user_key, toDate(occurred_time) AS day, /*each day: day AS of_day,*/ cityHash64(day, visitor_key, device_key, user_key) AS combination
  FROM beacon_event FINAL
  WHERE platform_id = {platform_id:String}
    AND occurred_time >= {from:DateTime64(3)} AND occurred_time < {to:DateTime64(3)}
    AND ({correlation_id:String} = '' OR correlation_id = {correlation_id:String})
    AND ({robots:String} = 'counted' OR NOT is_robot)
),
-- First what is distinct, by one number instead of four: of a million that differ, two have the same once in thirty million times.
seen AS (SELECT /*each day: any(of_day) AS of_day,*/ any(day) AS day, any(visitor_key) AS visitor_key, any(device_key) AS device_key, any(user_key) AS user_key FROM events GROUP BY combination),
people AS (
  SELECT
    /*each day: of_day,*/ day,
    grouping(day) = 1 AS is_window,
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
    sumIf(by_address_and_device, is_window = ({visitor_window:String} = 'window')) AS address_and_device,
    sumIf(by_account, is_window = ({visitor_window:String} = 'window')) AS account,
    sumIf(by_device, is_window = ({visitor_window:String} = 'window')) AS device,
    sumIf(chosen, NOT is_window) AS of_days,
    sumIf(chosen, is_window) AS of_window,
    groupArrayIf((day, chosen), NOT is_window) AS days
  FROM people /*each day: GROUP BY of_day*/
)
SELECT /*each day: of_day,*/ part.1 AS dimensions, toFloat64(part.2) AS value
FROM whole
ARRAY JOIN arrayConcat(
  [
    (CAST(map(), 'Map(String, String)'), if({visitor_window:String} = 'window', of_window, of_days)),
    (CAST(map('reading', 'day'), 'Map(String, String)'), of_days),
    (CAST(map('reading', 'window'), 'Map(String, String)'), of_window),
    (CAST(map('reading', 'address-and-device'), 'Map(String, String)'), address_and_device),
    (CAST(map('reading', 'account'), 'Map(String, String)'), account),
    (CAST(map('reading', 'device'), 'Map(String, String)'), device)
  ],
  arrayMap((day, number) -> (CAST(map('day', toString(day)), 'Map(String, String)'), number), days.1, days.2)
) AS part
