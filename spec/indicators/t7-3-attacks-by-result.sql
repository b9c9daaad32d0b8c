-- t7-3-attacks-by-result · 表 7 第 3 行 攻击结果统计 · table 7 row 3, attacks by result
-- Attacks; by result: success, failure, attempt and others.
-- Unit: attacks. Window: occurred_time in [from, to). Channel: source, the attack probe.
-- Nothing to count: 0.
WITH records AS (
  SELECT ifNull(result, '') AS result
  FROM landed_attack FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND occurred_time >= {from:DateTime64(3)} AND occurred_time < {to:DateTime64(3)}
)
SELECT CAST(map(), 'Map(String, String)') AS dimensions, toFloat64(count()) AS value FROM records
UNION ALL
SELECT CAST(map('result', result), 'Map(String, String)'), toFloat64(count()) FROM records GROUP BY result
