-- t7-9-vulnerabilities-by-level · 表 7 第 9 行 漏洞级别统计 · table 7 row 9, vulnerabilities by level
-- Vulnerabilities found, not soft-deleted; by level. 危急 and 超危 are one level. Names of the code table, in Chinese or English, count as their code; what gives none is `unknown`.
-- Unit: vulnerabilities. Window: discovered_time in [from, to). Channel: source, the cyber-security management platform.
-- Nothing to count: 0.
WITH records AS (
  SELECT /*each day: toDate(assumeNotNull(discovered_time)) AS of_day,*/ if(match(ifNull(level, ''), '[^\\p{Z}\\p{Cc}\\p{Cf}\\x{115F}\\x{1160}\\x{2800}\\x{3164}\\x{FFA0}]'), transform(lowerUTF8(trimBoth(ifNull(level, ''))), {words_vulnerability_level:Array(String)}, {codes_vulnerability_level:Array(String)}, ifNull(level, '')), 'unknown') AS level
  FROM landed_vulnerability FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND discovered_time >= {from:DateTime64(3)} AND discovered_time < {to:DateTime64(3)}
)
SELECT /*each day: of_day,*/ CAST(map(), 'Map(String, String)') AS dimensions, toFloat64(count()) AS value FROM records /*each day: GROUP BY of_day*/
UNION ALL
SELECT /*each day: of_day,*/ CAST(map('level', level), 'Map(String, String)'), toFloat64(count()) FROM records GROUP BY /*each day: of_day,*/ level
