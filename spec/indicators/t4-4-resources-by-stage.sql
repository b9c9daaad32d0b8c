-- t4-4-resources-by-stage · 表 4 第 4 行 各教育阶段资源数 · table 4 row 4, resources by education stage
-- Resources that give a stage; by stage, an unknown code under its own value.
-- Unit: resources. Window: none, the state landed when it is computed. Soft-deleted records are left out.
-- Nothing to count: 0.
WITH resources AS (
  SELECT assumeNotNull(stage) AS stage
  FROM landed_resource FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND stage != ''
)
SELECT CAST(map(), 'Map(String, String)') AS dimensions, toFloat64(count()) AS value FROM resources
UNION ALL
SELECT CAST(map('stage', stage), 'Map(String, String)'), toFloat64(count()) FROM resources GROUP BY stage
