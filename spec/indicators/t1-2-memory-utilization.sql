-- t1-2-memory-utilization · 表 1 第 2 行 内存利用率 · table 1 row 2, memory utilization
-- Memory used over memory in all. By reading: `current` takes the latest sample of each node, `window-mean` all samples; the profile (utilization) says
-- which one the value is, and the parts by cloud are. By hour of Beijing, all samples of the hour: the trend.
-- Unit: %. Window: sampled_time in [from, to). Channel: source, the multi-cloud management platform.
-- No sample in the window, or a sum of totals of 0: absent (NULL), never 0. Sums are floating: bytes of a month pass 64 bits.
WITH samples AS (
  SELECT ifNull(cloud_id, '') AS cloud_id, ifNull(node_id, '') AS node_id, sample_id, sampled_time, toFloat64(assumeNotNull(memory_used_bytes)) AS used, toFloat64(assumeNotNull(memory_total_bytes)) AS total, formatDateTime(toStartOfHour(sampled_time), '%Y-%m-%dT%H:00:00.000+08:00', 'Asia/Shanghai') AS hour
  FROM landed_infrastructure_sample FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND sampled_time >= {from:DateTime64(3)} AND sampled_time < {to:DateTime64(3)}
    AND memory_used_bytes IS NOT NULL AND memory_total_bytes IS NOT NULL
),
nodes AS (SELECT cloud_id, argMax((used, total), (sampled_time, sample_id)) AS latest FROM samples GROUP BY cloud_id, node_id),
counted AS (
  SELECT cloud_id, latest.1 AS used, latest.2 AS total FROM nodes WHERE {utilization:String} = 'current'
  UNION ALL
  SELECT cloud_id, used, total FROM samples WHERE {utilization:String} != 'current'
)
SELECT CAST(map(), 'Map(String, String)') AS dimensions, CAST(if(sum(total) = 0, NULL, 100 * sum(used) / sum(total)), 'Nullable(Float64)') AS value FROM counted
UNION ALL
SELECT CAST(map('reading', 'current'), 'Map(String, String)'), CAST(if(sum(latest.2) = 0, NULL, 100 * sum(latest.1) / sum(latest.2)), 'Nullable(Float64)') FROM nodes
UNION ALL
SELECT CAST(map('reading', 'window-mean'), 'Map(String, String)'), CAST(if(sum(total) = 0, NULL, 100 * sum(used) / sum(total)), 'Nullable(Float64)') FROM samples
UNION ALL
SELECT CAST(map('cloudId', cloud_id), 'Map(String, String)'), CAST(if(sum(total) = 0, NULL, 100 * sum(used) / sum(total)), 'Nullable(Float64)') FROM counted GROUP BY cloud_id
UNION ALL
SELECT CAST(map('hour', hour), 'Map(String, String)'), CAST(if(sum(total) = 0, NULL, 100 * sum(used) / sum(total)), 'Nullable(Float64)') FROM samples GROUP BY hour
