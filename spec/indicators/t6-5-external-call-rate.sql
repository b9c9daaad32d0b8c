-- t6-5-external-call-rate · 表 6 第 5 行 管理数据对外服务调用率 · table 6 row 5, external call rate of management data
-- External calls of data items over the number of data items; it can exceed 100. By reading: `calls` is this,
-- `distinct-items` is the share of items called at all; the profile (externalCallRate) says which one the value is.
-- Unit: %. Window of the calls: called_time in [from, to). Soft-deleted records are left out; calls of unknown items too.
-- No data item: absent (NULL).
WITH
items AS (
  SELECT data_item_id
  FROM landed_data_item FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
),
called AS (
  SELECT data_item_id, count() AS calls
  FROM landed_data_item_call FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND called_time >= {from:DateTime64(3)} AND called_time < {to:DateTime64(3)}
  GROUP BY data_item_id
),
rates AS (
  SELECT
    if(count() = 0, NULL, 100 * sum(calls) / count()) AS calls_rate,
    if(count() = 0, NULL, 100 * countIf(calls > 0) / count()) AS items_rate
  FROM items LEFT JOIN called USING (data_item_id)
)
SELECT CAST(map(), 'Map(String, String)') AS dimensions, CAST(if({external_call_rate:String} = 'distinct-items', items_rate, calls_rate), 'Nullable(Float64)') AS value FROM rates
UNION ALL
SELECT CAST(map('reading', 'calls'), 'Map(String, String)'), CAST(calls_rate, 'Nullable(Float64)') FROM rates
UNION ALL
SELECT CAST(map('reading', 'distinct-items'), 'Map(String, String)'), CAST(items_rate, 'Nullable(Float64)') FROM rates
