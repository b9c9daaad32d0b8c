-- t2-5-column-link · 表 2 第 5 行 栏目链接 · table 2 row 5, column link
-- Columns that give an address; also by its host, and by host and port where it names one that is not its scheme’s own.
-- By reading: `columns` is their number, `share` their share of all columns; the profile (siteStructure) says which one the value is.
-- Unit: columns, the share in %. Window: none, the state landed when it is computed. Soft-deleted records are left out.
-- Nothing to count: 0, its share absent (NULL). What is blank in any script (Unicode separators, controls, fillers) is not given.
WITH site_columns AS (
  SELECT -- Not domain(), which gives nothing for a name without dots and for an IPv6 address.
    extractGroups(assumeNotNull(url), '^\\s*(?:([A-Za-z][A-Za-z0-9+.-]*):)?[/\\\\]{2}(?:[^/?#\\\\]*@)?(\\[[^\\]]+\\]|[^/?#:\\\\]+)(?::([0-9]+))?') AS address,
    trimRight(lowerUTF8(address[2]), '.') AS written,
    -- One host however its IPv6 address is spelled.
    if(startsWith(written, '['), ifNull(concat('[', toString(toIPv6OrNull(substring(written, 2, length(written) - 2))), ']'), written), written) AS host,
    ifNull(toString(toUInt32OrNull(address[3])), '') AS number,
    if(number = transform(lower(address[1]), ['http', 'https', 'ftp'], ['80', '443', '21'], ''), '', number) AS port
  FROM landed_site_column FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND match(url, '[^\\p{Z}\\p{Cc}\\p{Cf}\\x{115F}\\x{1160}\\x{2800}\\x{3164}\\x{FFA0}]')
),
counts AS (
  SELECT host, port, grouping(host) = 1 AS is_whole, grouping(port) = 1 AS is_host, toNullable(toFloat64(count())) AS given, (SELECT count() FROM landed_site_column AS whole FINAL WHERE platform_id = {platform_id:String} AND channel = {channel:String}) AS whole, if(whole = 0, NULL, 100 * given / whole) AS share
  FROM site_columns
  GROUP BY GROUPING SETS ((), (host), (host, port))
)
SELECT part.1 AS dimensions, part.2 AS value
FROM counts
ARRAY JOIN if(
  is_whole,
  [(CAST(map(), 'Map(String, String)'), if({site_structure:String} = 'share', share, given)), (CAST(map('reading', 'columns'), 'Map(String, String)'), given), (CAST(map('reading', 'share'), 'Map(String, String)'), share)],
  if(is_host, [(CAST(map('host', host), 'Map(String, String)'), given)], if(port = '', [], [(CAST(map('host', host, 'port', port), 'Map(String, String)'), given)]))
) AS part
