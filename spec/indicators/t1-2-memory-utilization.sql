-- t1-2-memory-utilization · 表 1 第 2 行 内存利用率 · table 1 row 2, memory utilization
-- Memory used over memory in all, summed over the samples; also by cloud.
-- Unit: %. Window: sampled_time in [from, to). Channel: source, the multi-cloud management platform.
-- No sample in the window, or a sum of totals of 0: absent (NULL), never 0.
WITH samples AS (
  SELECT cloud_id, memory_used_bytes, memory_total_bytes
  FROM landed_infrastructure_sample FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND sampled_time >= {from:DateTime64(3)} AND sampled_time < {to:DateTime64(3)}
    AND memory_used_bytes IS NOT NULL AND memory_total_bytes IS NOT NULL
)
SELECT CAST(map(), 'Map(String, String)') AS dimensions, CAST(if(sum(memory_total_bytes) = 0, NULL, 100 * sum(memory_used_bytes) / sum(memory_total_bytes)), 'Nullable(Float64)') AS value FROM samples
UNION ALL
SELECT CAST(map('cloudId', ifNull(cloud_id, '')), 'Map(String, String)'), CAST(if(sum(memory_total_bytes) = 0, NULL, 100 * sum(memory_used_bytes) / sum(memory_total_bytes)), 'Nullable(Float64)') FROM samples GROUP BY cloud_id
