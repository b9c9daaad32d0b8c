-- t6-1-management-items · 表 6 第 1 行 管理业务总数 · table 6 row 1, management items
-- Management items.
-- Unit: items. Window: none, the state landed when it is computed. Soft-deleted records are left out.
-- Nothing to count: 0.
WITH items AS (
  SELECT item_id
  FROM landed_management_item FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
)
SELECT CAST(map(), 'Map(String, String)') AS dimensions, toFloat64(count()) AS value FROM items
