-- t7-4-attacks-by-source · 表 7 第 4 行 攻击来源统计 · table 7 row 4, attacks by source
-- Attacks; by country and province of origin. Where no country is given it is `unknown`, so that the parts add up.
-- Unit: attacks. Window: occurred_time in [from, to). Channel: source, the attack probe.
-- Nothing to count: 0.
WITH records AS (
  SELECT /*each day: toDate(assumeNotNull(occurred_time)) AS of_day,*/ if(match(ifNull(source_country, ''), '[^\\p{Z}\\p{Cc}\\p{Cf}\\x{115F}\\x{1160}\\x{2800}\\x{3164}\\x{FFA0}]'), assumeNotNull(source_country), 'unknown') AS country, ifNull(source_province, '') AS province
  FROM landed_attack FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND occurred_time >= {from:DateTime64(3)} AND occurred_time < {to:DateTime64(3)}
)
SELECT /*each day: of_day,*/ CAST(map(), 'Map(String, String)') AS dimensions, toFloat64(count()) AS value FROM records /*each day: GROUP BY of_day*/
UNION ALL
SELECT /*each day: of_day,*/ CAST(map('country', country, 'province', province), 'Map(String, String)'), toFloat64(count()) FROM records GROUP BY /*each day: of_day,*/ country, province
