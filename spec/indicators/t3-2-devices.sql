-- t3-2-devices · 表 3 第 2 行 移动/PC 端设备数 · table 3 row 2, mobile and PC devices
-- Distinct devices, told apart as visitors are; by mobile and PC.
-- Unit: devices. Window: occurred_time in [from, to); late deliveries count on their own day. Robots are left out.
-- Nothing to count: 0.
-- One pass: first what is distinct per visitor, then how many visitors have each part.
WITH events AS (
  SELECT visitor_id, device
  FROM beacon_event FINAL
  WHERE platform_id = {platform_id:String}
    AND occurred_time >= {from:DateTime64(3)} AND occurred_time < {to:DateTime64(3)}
    AND ({correlation_id:String} = '' OR correlation_id = {correlation_id:String})
    AND NOT is_robot
),
visitors AS (SELECT visitor_id, groupUniqArray(device) AS devices FROM events GROUP BY visitor_id)
SELECT part.1 AS dimensions, part.2 AS value
FROM (SELECT count() AS whole, sumMap(devices, arrayMap(each -> 1, devices)) AS visitors_of FROM visitors)
ARRAY JOIN arrayConcat(
  [(CAST(map(), 'Map(String, String)'), toFloat64(whole))],
  arrayMap((device, number) -> (CAST(map('device', device), 'Map(String, String)'), toFloat64(number)), visitors_of.1, visitors_of.2)
) AS part
