-- t5-3-completed-cases · 表 5 第 3 行 办结量 · table 5 row 3, completed cases
-- Cases completed, whenever accepted; also by service item.
-- Unit: cases. Window: completed_time in [from, to). Soft-deleted records are left out.
-- Nothing to count: 0.
WITH records AS (
  SELECT ifNull(item_id, '') AS item_id
  FROM landed_service_case FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND completed_time >= {from:DateTime64(3)} AND completed_time < {to:DateTime64(3)}
)
SELECT CAST(map(), 'Map(String, String)') AS dimensions, toFloat64(count()) AS value FROM records
UNION ALL
SELECT CAST(map('itemId', item_id), 'Map(String, String)'), toFloat64(count()) FROM records GROUP BY item_id
