-- t7-8-vulnerabilities-by-type · 表 7 第 8 行 漏洞类型分布 · table 7 row 8, vulnerabilities by type
-- Vulnerabilities found, not soft-deleted; by type.
-- Unit: vulnerabilities. Window: discovered_time in [from, to). Channel: source, the cyber-security management platform.
-- Nothing to count: 0.
WITH records AS (
  SELECT ifNull(type, '') AS type
  FROM landed_vulnerability FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND discovered_time >= {from:DateTime64(3)} AND discovered_time < {to:DateTime64(3)}
)
SELECT CAST(map(), 'Map(String, String)') AS dimensions, toFloat64(count()) AS value FROM records
UNION ALL
SELECT CAST(map('type', type), 'Map(String, String)'), toFloat64(count()) FROM records GROUP BY type
