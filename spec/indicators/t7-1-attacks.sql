-- t7-1-attacks · 表 7 第 1 行 攻击次数 · table 7 row 1, attacks
-- Attacks.
-- Unit: attacks. Window: occurred_time in [from, to). Channel: source, the attack probe.
-- Nothing to count: 0.
WITH records AS (
  SELECT attack_id
  FROM landed_attack FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND occurred_time >= {from:DateTime64(3)} AND occurred_time < {to:DateTime64(3)}
)
SELECT CAST(map(), 'Map(String, String)') AS dimensions, toFloat64(count()) AS value FROM records
