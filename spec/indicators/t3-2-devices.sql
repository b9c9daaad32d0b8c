-- t3-2-devices · 表 3 第 2 行 移动/PC 端设备数 · table 3 row 2, mobile and PC devices
-- Distinct devices, told apart as visitors are; by mobile and PC.
-- Unit: devices. Window: occurred_time in [from, to); late deliveries count on their own day. Robots are left out.
-- Nothing to count: 0.
WITH events AS (
  SELECT visitor_id, device
  FROM beacon_event FINAL
  WHERE platform_id = {platform_id:String}
    AND occurred_time >= {from:DateTime64(3)} AND occurred_time < {to:DateTime64(3)}
    AND ({correlation_id:String} = '' OR correlation_id = {correlation_id:String})
    AND NOT is_robot
)
SELECT CAST(map(), 'Map(String, String)') AS dimensions, toFloat64(uniqExact(visitor_id)) AS value FROM events
UNION ALL
SELECT CAST(map('device', device), 'Map(String, String)'), toFloat64(uniqExact(visitor_id)) FROM events GROUP BY device
