-- t4-2-resources-by-type · 表 4 第 2 行 各类型资源数 · table 4 row 2, resources by type
-- Resources that give a type; by type. Names of the code table count as their code, an unknown code under its own value.
-- Unit: resources. Window: none, the state landed when it is computed. Soft-deleted records are left out.
-- Nothing to count: 0.
WITH resources AS (
  SELECT transform(lowerUTF8(trimBoth(assumeNotNull(type))), {words_resource_type:Array(String)}, {codes_resource_type:Array(String)}, assumeNotNull(type)) AS type
  FROM landed_resource FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND match(type, '[^\\p{Z}\\p{Cc}\\p{Cf}\\x{115F}\\x{1160}\\x{2800}\\x{3164}\\x{FFA0}]')
)
SELECT if(grouping(type) = 1, CAST(map(), 'Map(String, String)'), CAST(map('type', type), 'Map(String, String)')) AS dimensions, toFloat64(count()) AS value
FROM resources
GROUP BY GROUPING SETS ((), (type))
