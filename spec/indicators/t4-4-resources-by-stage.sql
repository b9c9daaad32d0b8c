-- t4-4-resources-by-stage · 表 4 第 4 行 各教育阶段资源数 · table 4 row 4, resources by education stage
-- Resources that give a stage; by stage. Names of the code table count as their code, an unknown code under its own value.
-- Unit: resources. Window: none, the state landed when it is computed. Soft-deleted records are left out.
-- Nothing to count: 0.
WITH resources AS (
  SELECT transform(lowerUTF8(trimBoth(assumeNotNull(stage))), {words_education_stage:Array(String)}, {codes_education_stage:Array(String)}, assumeNotNull(stage)) AS stage
  FROM landed_resource FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND match(stage, '[^\\p{Z}\\p{Cc}\\p{Cf}\\x{115F}\\x{1160}\\x{2800}\\x{3164}\\x{FFA0}]')
)
SELECT if(grouping(stage) = 1, CAST(map(), 'Map(String, String)'), CAST(map('stage', stage), 'Map(String, String)')) AS dimensions, toFloat64(count()) AS value
FROM resources
GROUP BY GROUPING SETS ((), (stage))
