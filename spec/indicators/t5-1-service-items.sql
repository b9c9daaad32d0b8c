-- t5-1-service-items · 表 5 第 1 行 服务事项总数 · table 5 row 1, service items
-- Service items.
-- Unit: items. Window: none, the state landed when it is computed. Soft-deleted records are left out.
-- Nothing to count: 0.
WITH items AS (
  SELECT item_id
  FROM landed_service_item FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
)
SELECT CAST(map(), 'Map(String, String)') AS dimensions, toFloat64(count()) AS value FROM items
