-- t3-2-devices · 表 3 第 2 行 移动/PC 端设备数 · table 3 row 2, mobile and PC devices
-- Distinct devices; by mobile and PC. By reading: `device` tells them apart by the id that the page gives its device, so that a
-- telephone that changes its network stays one, and without an id as visitors are; `address-and-device` always as visitors are. The
-- profile (deviceIdentity) says which one the value and its parts are.
-- Unit: devices. Window: occurred_time in [from, to); late deliveries count on their own day. Robots as the profile (robots) says.
-- Nothing to count: 0.
WITH events AS (
  SELECT /*each day: toDate(occurred_time) AS of_day,*/ visitor_key, device_key, device, cityHash64(/*each day: of_day,*/ visitor_key, device_key, device) AS combination
  FROM beacon_event FINAL
  WHERE platform_id = {platform_id:String}
    AND occurred_time >= {from:DateTime64(3)} AND occurred_time < {to:DateTime64(3)}
    AND ({correlation_id:String} = '' OR correlation_id = {correlation_id:String})
    AND ({robots:String} = 'counted' OR NOT is_robot)
),
counted AS (
  SELECT
    /*each day: of_day,*/
    device,
    grouping(device) = 1 AS is_whole,
    uniqExact(device_key) AS by_device,
    uniqExact(visitor_key) AS by_address_and_device,
    if({device_identity:String} = 'device', by_device, by_address_and_device) AS chosen
  FROM (SELECT /*each day: any(of_day) AS of_day,*/ any(visitor_key) AS visitor_key, any(device_key) AS device_key, any(device) AS device FROM events GROUP BY combination)
  GROUP BY GROUPING SETS ((/*each day: of_day*/), (/*each day: of_day,*/ device))
)
SELECT /*each day: of_day,*/ part.1 AS dimensions, toFloat64(part.2) AS value
FROM counted
ARRAY JOIN if(
  is_whole,
  [(CAST(map(), 'Map(String, String)'), chosen), (CAST(map('reading', 'device'), 'Map(String, String)'), by_device), (CAST(map('reading', 'address-and-device'), 'Map(String, String)'), by_address_and_device)],
  [(CAST(map('device', device), 'Map(String, String)'), chosen)]
) AS part
