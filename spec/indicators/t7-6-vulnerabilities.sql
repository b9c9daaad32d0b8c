-- t7-6-vulnerabilities · 表 7 第 6 行 漏洞总数 · table 7 row 6, vulnerabilities
-- Vulnerabilities found, handled or not; soft-deleted ones are left out.
-- Unit: vulnerabilities. Window: discovered_time in [from, to). Channel: source, the cyber-security management platform.
-- Nothing to count: 0.
WITH records AS (
  SELECT /*each day: toDate(assumeNotNull(discovered_time)) AS of_day,*/ vulnerability_id
  FROM landed_vulnerability FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND discovered_time >= {from:DateTime64(3)} AND discovered_time < {to:DateTime64(3)}
)
SELECT /*each day: of_day,*/ CAST(map(), 'Map(String, String)') AS dimensions, toFloat64(count()) AS value FROM records /*each day: GROUP BY of_day*/
