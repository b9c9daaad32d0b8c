-- t1-1-cpu-utilization · 表 1 第 1 行 CPU 利用率 · table 1 row 1, CPU utilization
-- Mean CPU usage of all samples; also by cloud.
-- Unit: %. Window: sampled_time in [from, to). Channel: source, the multi-cloud management platform.
-- No sample in the window, or a sum of totals of 0: absent (NULL), never 0.
WITH samples AS (
  SELECT cloud_id, cpu_usage_percent
  FROM landed_infrastructure_sample FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND sampled_time >= {from:DateTime64(3)} AND sampled_time < {to:DateTime64(3)}
)
SELECT CAST(map(), 'Map(String, String)') AS dimensions, CAST(avgOrNull(cpu_usage_percent), 'Nullable(Float64)') AS value FROM samples
UNION ALL
SELECT CAST(map('cloudId', ifNull(cloud_id, '')), 'Map(String, String)'), CAST(avgOrNull(cpu_usage_percent), 'Nullable(Float64)') FROM samples GROUP BY cloud_id
