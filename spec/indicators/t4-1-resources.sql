-- t4-1-resources · 表 4 第 1 行 资源总数 · table 4 row 1, resources
-- Resources of the catalogue.
-- Unit: resources. Window: none, the state landed when it is computed. Soft-deleted records are left out.
-- Nothing to count: 0.
WITH resources AS (
  SELECT resource_id
  FROM landed_resource FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
)
SELECT CAST(map(), 'Map(String, String)') AS dimensions, toFloat64(count()) AS value FROM resources
