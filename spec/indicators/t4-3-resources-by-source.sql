-- t4-3-resources-by-source · 表 4 第 3 行 各来源资源数 · table 4 row 3, resources by source
-- Resources that give a source; by source, an unknown code under its own value.
-- Unit: resources. Window: none, the state landed when it is computed. Soft-deleted records are left out.
-- Nothing to count: 0.
WITH resources AS (
  SELECT assumeNotNull(source) AS source
  FROM landed_resource FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND source != ''
)
SELECT CAST(map(), 'Map(String, String)') AS dimensions, toFloat64(count()) AS value FROM resources
UNION ALL
SELECT CAST(map('source', source), 'Map(String, String)'), toFloat64(count()) FROM resources GROUP BY source
