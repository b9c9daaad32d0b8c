-- t4-2-resources-by-type · 表 4 第 2 行 各类型资源数 · table 4 row 2, resources by type
-- Resources that give a type; by type, an unknown code under its own value.
-- Unit: resources. Window: none, the state landed when it is computed. Soft-deleted records are left out.
-- Nothing to count: 0.
WITH resources AS (
  SELECT assumeNotNull(type) AS type
  FROM landed_resource FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND type != ''
)
SELECT CAST(map(), 'Map(String, String)') AS dimensions, toFloat64(count()) AS value FROM resources
UNION ALL
SELECT CAST(map('type', type), 'Map(String, String)'), toFloat64(count()) FROM resources GROUP BY type
