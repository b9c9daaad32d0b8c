-- t1-1-cpu-utilization · 表 1 第 1 行 CPU 利用率 · table 1 row 1, CPU utilization
-- CPU usage, the mean over nodes or samples. By reading: `current` takes the latest sample of each node, `window-mean` all samples; the profile (utilization) says
-- which one the value is, and the parts by cloud are. By hour of Beijing, all samples of the hour: the trend.
-- Unit: %. Window: sampled_time in [from, to). Channel: source, the multi-cloud management platform.
-- No sample in the window, or a sum of totals of 0: absent (NULL), never 0. Sums are floating: bytes of a month pass 64 bits.
WITH samples AS (
  SELECT /*each day: toDate(assumeNotNull(sampled_time)) AS of_day,*/ ifNull(cloud_id, '') AS cloud_id, ifNull(node_id, '') AS node_id, sample_id, sampled_time, assumeNotNull(cpu_usage_percent) AS used, 100. AS total, formatDateTime(toStartOfHour(sampled_time), '%Y-%m-%dT%H:00:00.000+08:00', 'Asia/Shanghai') AS hour
  FROM landed_infrastructure_sample FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND sampled_time >= {from:DateTime64(3)} AND sampled_time < {to:DateTime64(3)}
    AND cpu_usage_percent IS NOT NULL
),
-- All samples in one pass; the latest of each node, which are few, in another.
means AS (
  SELECT /*each day: of_day,*/ cloud_id, hour, grouping(cloud_id) = 0 AS is_cloud, grouping(hour) = 0 AS is_hour, sum(total) AS whole, if(whole = 0, NULL, 100 * sum(used) / whole) AS share
  FROM samples
  GROUP BY GROUPING SETS ((/*each day: of_day*/), (/*each day: of_day,*/ cloud_id), (/*each day: of_day,*/ hour))
),
nodes AS (SELECT /*each day: of_day,*/ cloud_id, argMax((used, total), (sampled_time, sample_id)) AS latest FROM samples GROUP BY /*each day: of_day,*/ cloud_id, node_id),
currents AS (
  SELECT /*each day: of_day,*/ cloud_id, grouping(cloud_id) = 0 AS is_cloud, sum(latest.2) AS whole, if(whole = 0, NULL, 100 * sum(latest.1) / whole) AS share
  FROM nodes
  GROUP BY GROUPING SETS ((/*each day: of_day*/), (/*each day: of_day,*/ cloud_id))
)
SELECT /*each day: of_day,*/ dimensions, CAST(share, 'Nullable(Float64)') AS value
FROM means
ARRAY JOIN multiIf(
  is_hour, [CAST(map('hour', hour), 'Map(String, String)')],
  is_cloud, if({utilization:String} = 'current', [], [CAST(map('cloudId', cloud_id), 'Map(String, String)')]),
  if({utilization:String} = 'current', [CAST(map('reading', 'window-mean'), 'Map(String, String)')], [CAST(map(), 'Map(String, String)'), CAST(map('reading', 'window-mean'), 'Map(String, String)')])
) AS dimensions
UNION ALL
SELECT /*each day: of_day,*/ dimensions, CAST(share, 'Nullable(Float64)')
FROM currents
ARRAY JOIN multiIf(
  is_cloud, if({utilization:String} = 'current', [CAST(map('cloudId', cloud_id), 'Map(String, String)')], []),
  if({utilization:String} = 'current', [CAST(map(), 'Map(String, String)'), CAST(map('reading', 'current'), 'Map(String, String)')], [CAST(map('reading', 'current'), 'Map(String, String)')])
) AS dimensions
