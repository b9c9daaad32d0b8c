-- t5-4-average-handling-time · 表 5 第 4 行 平均办理时长 · table 5 row 4, average handling time
-- Mean calendar time from acceptance to completion of the cases completed; also by service item.
-- Unit: hours. Window: completed_time in [from, to). Soft-deleted records are left out.
-- A case completed before it was accepted is left out. No completed case: absent (NULL).
WITH records AS (
  SELECT ifNull(item_id, '') AS item_id, dateDiff('millisecond', accepted_time, completed_time) / 3600000 AS hours
  FROM landed_service_case FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND completed_time >= {from:DateTime64(3)} AND completed_time < {to:DateTime64(3)}
    AND completed_time >= accepted_time
)
SELECT CAST(map(), 'Map(String, String)') AS dimensions, CAST(avgOrNull(hours), 'Nullable(Float64)') AS value FROM records
UNION ALL
SELECT CAST(map('itemId', item_id), 'Map(String, String)'), CAST(avgOrNull(hours), 'Nullable(Float64)') FROM records GROUP BY item_id
