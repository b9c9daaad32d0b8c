-- t7-8-vulnerabilities-by-type · 表 7 第 8 行 漏洞类型分布 · table 7 row 8, vulnerabilities by type
-- Vulnerabilities found, not soft-deleted; by type. Names of the code table, in Chinese or English, count as their code; what gives none is `unknown`.
-- Unit: vulnerabilities. Window: discovered_time in [from, to). Channel: source, the cyber-security management platform.
-- Nothing to count: 0.
WITH records AS (
  SELECT /*each day: toDate(assumeNotNull(discovered_time)) AS of_day,*/ if(match(ifNull(type, ''), '[^\\p{Z}\\p{Cc}\\p{Cf}\\x{115F}\\x{1160}\\x{2800}\\x{3164}\\x{FFA0}]'), transform(lowerUTF8(trimBoth(ifNull(type, ''))), {words_vulnerability_type:Array(String)}, {codes_vulnerability_type:Array(String)}, ifNull(type, '')), 'unknown') AS type
  FROM landed_vulnerability FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND discovered_time >= {from:DateTime64(3)} AND discovered_time < {to:DateTime64(3)}
)
SELECT /*each day: of_day,*/ CAST(map(), 'Map(String, String)') AS dimensions, toFloat64(count()) AS value FROM records /*each day: GROUP BY of_day*/
UNION ALL
SELECT /*each day: of_day,*/ CAST(map('type', type), 'Map(String, String)'), toFloat64(count()) FROM records GROUP BY /*each day: of_day,*/ type
