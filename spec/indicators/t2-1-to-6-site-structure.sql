-- t2-1-column-id, t2-2-column-level, t2-3-column-name, t2-4-parent-column-id, t2-5-column-link, t2-6-platform-id · 表 2 站点栏目结构 · table 2, site structure
-- Six indicators by one reading of the columns, each row with its indicator: columns that have an id (1), give a level of at least 1 (2; also
-- by level, 1 at the top), have a name that is more than blanks (3), name a parent (4; by parent the number of its children, columns at the
-- top name none), give an address (5; also by its host, and by host and port where it names one that is not its scheme’s own), are of the
-- platform id that was assigned (6; what lands under another id is not this platform’s: all).
-- By reading: `columns` is their number, `share` their share of all columns; the profile (siteStructure) says which one the value is.
-- Unit: columns, the share in %. Window: none, the state landed when it is computed. Soft-deleted records are left out.
-- Nothing to count: 0, its share absent (NULL). What is blank in any script (Unicode separators, controls, fillers) is not given.
WITH
['t2-1-column-id', 't2-2-column-level', 't2-3-column-name', 't2-4-parent-column-id', 't2-5-column-link', 't2-6-platform-id'] AS indicators,
-- `indicator` is empty; whoever asks for the records behind the number of one names it.
site_columns AS (
  SELECT
    match(column_id, '[^\\p{Z}\\p{Cc}\\p{Cf}\\x{115F}\\x{1160}\\x{2800}\\x{3164}\\x{FFA0}]') AS has_id,
    ifNull(toString(landed_site_column.level), '') AS level,
    landed_site_column.level >= 1 AS has_level,
    match(name, '[^\\p{Z}\\p{Cc}\\p{Cf}\\x{115F}\\x{1160}\\x{2800}\\x{3164}\\x{FFA0}]') AS has_name,
    ifNull(parent_column_id, '') AS parent_column_id,
    match(parent_column_id, '[^\\p{Z}\\p{Cc}\\p{Cf}\\x{115F}\\x{1160}\\x{2800}\\x{3164}\\x{FFA0}]') AS has_parent,
    -- Not domain(), which gives nothing for a name without dots and for an IPv6 address.
    extractGroups(ifNull(url, ''), '^\\s*(?:([A-Za-z][A-Za-z0-9+.-]*):)?[/\\\\]{2}(?:[^/?#\\\\]*@)?(\\[[^\\]]+\\]|[^/?#:\\\\]+)(?::([0-9]+))?') AS address,
    trimRight(lowerUTF8(address[2]), '.') AS written,
    -- One host however its IPv6 address is spelled.
    if(startsWith(written, '['), ifNull(concat('[', toString(toIPv6OrNull(substring(written, 2, length(written) - 2))), ']'), written), written) AS host,
    ifNull(toString(toUInt32OrNull(address[3])), '') AS number,
    if(number = transform(lower(address[1]), ['http', 'https', 'ftp'], ['80', '443', '21'], ''), '', number) AS port,
    match(url, '[^\\p{Z}\\p{Cc}\\p{Cf}\\x{115F}\\x{1160}\\x{2800}\\x{3164}\\x{FFA0}]') AS has_url
  FROM landed_site_column FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND multiIf(
      {indicator:String} = 't2-1-column-id', has_id,
      {indicator:String} = 't2-2-column-level', has_level,
      {indicator:String} = 't2-3-column-name', has_name,
      {indicator:String} = 't2-4-parent-column-id', has_parent,
      {indicator:String} = 't2-5-column-link', has_url,
      true
    )
),
-- What each column counts for: an indicator and its part, the whole first.
told AS (
  SELECT one.1 AS indicator, one.2 AS part, count() AS number
  FROM site_columns
  ARRAY JOIN arrayConcat(
    [('t2-6-platform-id', CAST(map(), 'Map(String, String)'))],
    if(has_id, [('t2-1-column-id', CAST(map(), 'Map(String, String)'))], []),
    if(has_level, [('t2-2-column-level', CAST(map(), 'Map(String, String)')), ('t2-2-column-level', CAST(map('level', level), 'Map(String, String)'))], []),
    if(has_name, [('t2-3-column-name', CAST(map(), 'Map(String, String)'))], []),
    if(has_parent, [('t2-4-parent-column-id', CAST(map(), 'Map(String, String)')), ('t2-4-parent-column-id', CAST(map('parentColumnId', parent_column_id), 'Map(String, String)'))], []),
    if(has_url, [('t2-5-column-link', CAST(map(), 'Map(String, String)')), ('t2-5-column-link', CAST(map('host', host), 'Map(String, String)'))], []),
    if(has_url AND port != '', [('t2-5-column-link', CAST(map('host', host, 'port', port), 'Map(String, String)'))], [])
  ) AS one
  GROUP BY indicator, part
),
counts AS (
  SELECT indicator, part, toNullable(toFloat64(sum(number))) AS given, (SELECT sumIf(number, indicator = 't2-6-platform-id') FROM told) AS whole, if(whole = 0, NULL, 100 * given / whole) AS share
  FROM (SELECT * FROM told UNION ALL SELECT arrayJoin(indicators), CAST(map(), 'Map(String, String)'), 0)
  GROUP BY indicator, part
)
SELECT indicator, row.1 AS dimensions, row.2 AS value
FROM counts
ARRAY JOIN if(
  empty(part),
  [(part, if({site_structure:String} = 'share', share, given)), (CAST(map('reading', 'columns'), 'Map(String, String)'), given), (CAST(map('reading', 'share'), 'Map(String, String)'), share)],
  [(part, given)]
) AS row
