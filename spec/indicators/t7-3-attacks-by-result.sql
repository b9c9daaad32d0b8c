-- t7-3-attacks-by-result · 表 7 第 3 行 攻击结果统计 · table 7 row 3, attacks by result
-- Attacks; by result: success, failure, attempt and others. Names of the code table, in Chinese or English, count as their code; what gives none is `unknown`.
-- Unit: attacks. Window: occurred_time in [from, to). Channel: source, the attack probe.
-- Nothing to count: 0.
WITH records AS (
  SELECT /*each day: toDate(assumeNotNull(occurred_time)) AS of_day,*/ if(match(ifNull(result, ''), '[^\\p{Z}\\p{Cc}\\p{Cf}\\x{115F}\\x{1160}\\x{2800}\\x{3164}\\x{FFA0}]'), transform(lowerUTF8(trimBoth(ifNull(result, ''))), {words_attack_result:Array(String)}, {codes_attack_result:Array(String)}, ifNull(result, '')), 'unknown') AS result
  FROM landed_attack FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND occurred_time >= {from:DateTime64(3)} AND occurred_time < {to:DateTime64(3)}
)
SELECT /*each day: of_day,*/ CAST(map(), 'Map(String, String)') AS dimensions, toFloat64(count()) AS value FROM records /*each day: GROUP BY of_day*/
UNION ALL
SELECT /*each day: of_day,*/ CAST(map('result', result), 'Map(String, String)'), toFloat64(count()) FROM records GROUP BY /*each day: of_day,*/ result
