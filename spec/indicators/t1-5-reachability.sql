-- t1-5-reachability · 表 1 第 5 行 可达率 · table 1 row 5, reachability
-- Successful probes over all probes; also by probe.
-- Unit: %. Window: sampled_time in [from, to). Channel: source, the probe.
-- Nothing probed in the window: absent (NULL).
WITH samples AS (
  SELECT /*each day: toDate(assumeNotNull(sampled_time)) AS of_day,*/ probe_id, reachable
  FROM landed_reachability_sample FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND sampled_time >= {from:DateTime64(3)} AND sampled_time < {to:DateTime64(3)}
)
SELECT /*each day: of_day,*/ CAST(map(), 'Map(String, String)') AS dimensions, CAST(if(count() = 0, NULL, 100 * countIf(reachable) / count()), 'Nullable(Float64)') AS value FROM samples /*each day: GROUP BY of_day*/
UNION ALL
SELECT /*each day: of_day,*/ CAST(map('probeId', ifNull(probe_id, '')), 'Map(String, String)'), CAST(if(count() = 0, NULL, 100 * countIf(reachable) / count()), 'Nullable(Float64)') FROM samples GROUP BY /*each day: of_day,*/ probe_id
