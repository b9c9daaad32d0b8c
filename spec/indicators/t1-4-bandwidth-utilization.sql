-- t1-4-bandwidth-utilization · 表 1 第 4 行 链路带宽利用率 · table 1 row 4, link bandwidth utilization
-- Bandwidth in use over bandwidth in all, summed over the samples; by hour of Beijing it is the trend.
-- Unit: %. Window: sampled_time in [from, to). Channel: source, the multi-cloud management platform.
-- No sample in the window, or a sum of totals of 0: absent (NULL), never 0.
WITH samples AS (
  SELECT formatDateTime(toStartOfHour(sampled_time), '%Y-%m-%dT%H:00:00.000+08:00', 'Asia/Shanghai') AS hour, bandwidth_used_bps, bandwidth_total_bps
  FROM landed_infrastructure_sample FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND sampled_time >= {from:DateTime64(3)} AND sampled_time < {to:DateTime64(3)}
    AND bandwidth_used_bps IS NOT NULL AND bandwidth_total_bps IS NOT NULL
)
SELECT CAST(map(), 'Map(String, String)') AS dimensions, CAST(if(sum(bandwidth_total_bps) = 0, NULL, 100 * sum(bandwidth_used_bps) / sum(bandwidth_total_bps)), 'Nullable(Float64)') AS value FROM samples
UNION ALL
SELECT CAST(map('hour', hour), 'Map(String, String)'), CAST(if(sum(bandwidth_total_bps) = 0, NULL, 100 * sum(bandwidth_used_bps) / sum(bandwidth_total_bps)), 'Nullable(Float64)') FROM samples GROUP BY hour
