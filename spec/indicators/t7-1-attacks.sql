-- t7-1-attacks · 表 7 第 1 行 攻击次数 · table 7 row 1, attacks
-- By reading (attackUnit): `reports` are the attacks that the probe reports, one by one; `campaigns` takes those of one source
-- address, one category and one day of Beijing as one.
-- Unit: attacks. Window: occurred_time in [from, to). Channel: source, the attack probe.
-- Nothing to count: 0.
WITH records AS (
  SELECT /*each day: toDate(assumeNotNull(occurred_time)) AS of_day,*/ ifNull(source_ip, '') AS source_ip, transform(lowerUTF8(trimBoth(ifNull(category, ''))), {words_attack_category:Array(String)}, {codes_attack_category:Array(String)}, ifNull(category, '')) AS category, toDate(assumeNotNull(occurred_time)) AS day
  FROM landed_attack FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND occurred_time >= {from:DateTime64(3)} AND occurred_time < {to:DateTime64(3)}
),
counts AS (SELECT /*each day: of_day,*/ count() AS reports, uniqExact((source_ip, category, day)) AS campaigns FROM records /*each day: GROUP BY of_day*/)
SELECT /*each day: of_day,*/ part.1 AS dimensions, toFloat64(part.2) AS value
FROM counts
ARRAY JOIN [
  (CAST(map(), 'Map(String, String)'), if({attack_unit:String} = 'campaigns', campaigns, reports)),
  (CAST(map('reading', 'reports'), 'Map(String, String)'), reports),
  (CAST(map('reading', 'campaigns'), 'Map(String, String)'), campaigns)
] AS part
