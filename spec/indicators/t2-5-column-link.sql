-- t2-5-column-link · 表 2 第 5 行 栏目链接 · table 2 row 5, column link
-- Columns that give an address; also by its host.
-- Unit: columns. Window: none, the state landed when it is computed. Soft-deleted records are left out.
-- Nothing to count: 0.
WITH site_columns AS (
  -- Not domain(), which gives nothing for a name without dots and for an IPv6 address.
  SELECT lower(extract(assumeNotNull(url), '^[A-Za-z][A-Za-z0-9+.-]*://(?:[^/?#@]*@)?(\\[[^\\]]+\\]|[^/?#:]+)')) AS host
  FROM landed_site_column FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND url != ''
)
SELECT CAST(map(), 'Map(String, String)') AS dimensions, toFloat64(count()) AS value FROM site_columns
UNION ALL
SELECT CAST(map('host', host), 'Map(String, String)'), toFloat64(count()) FROM site_columns GROUP BY host
