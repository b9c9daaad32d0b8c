-- t6-5-external-call-rate · 表 6 第 5 行 管理数据对外服务调用率 · table 6 row 5, external call rate of management data
-- By reading (externalCallRate): `calls` of known data items over the number of data items, which can exceed 100; `all-calls` also
-- those of items that the catalogue does not have; `distinct-items` is the share of items called at all.
-- Unit: %. Window of the calls: called_time in [from, to). Soft-deleted records are left out.
-- No data item: absent (NULL).
WITH
items AS (
  SELECT data_item_id
  FROM landed_data_item FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
),
called AS (
  SELECT /*each day: toDate(assumeNotNull(called_time)) AS of_day,*/ ifNull(data_item_id, '') AS data_item_id, count() AS calls
  FROM landed_data_item_call FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND called_time >= {from:DateTime64(3)} AND called_time < {to:DateTime64(3)}
  GROUP BY /*each day: of_day,*/ data_item_id
),
-- Also of items that the catalogue does not have.
all_called AS (SELECT /*each day: of_day,*/ sum(calls) AS all_calls FROM called /*each day: GROUP BY of_day*/),
rates AS (
  SELECT
    /*each day: of_day,*/
    if(count() = 0, NULL, 100 * sum(calls) / count()) AS of_calls,
    if(count() = 0, NULL, 100 * countIf(calls > 0) / count()) AS of_items,
    if(count() = 0, NULL, 100 * any(all_calls) / count()) AS of_all
  FROM items CROSS JOIN all_called LEFT JOIN called USING (/*each day: of_day,*/ data_item_id)
  /*each day: GROUP BY of_day*/
)
SELECT /*each day: of_day,*/ part.1 AS dimensions, CAST(part.2, 'Nullable(Float64)') AS value
FROM rates
ARRAY JOIN [
  (CAST(map(), 'Map(String, String)'), multiIf({external_call_rate:String} = 'distinct-items', of_items, {external_call_rate:String} = 'all-calls', of_all, of_calls)),
  (CAST(map('reading', 'calls'), 'Map(String, String)'), of_calls),
  (CAST(map('reading', 'all-calls'), 'Map(String, String)'), of_all),
  (CAST(map('reading', 'distinct-items'), 'Map(String, String)'), of_items)
] AS part
