-- t4-3-resources-by-source · 表 4 第 3 行 各来源资源数 · table 4 row 3, resources by source
-- Resources that give a source; by source. Names of the code table count as their code, an unknown code under its own value.
-- Unit: resources. Window: none, the state landed when it is computed. Soft-deleted records are left out.
-- Nothing to count: 0.
WITH resources AS (
  SELECT transform(lowerUTF8(trimBoth(assumeNotNull(source))), {words_resource_source:Array(String)}, {codes_resource_source:Array(String)}, assumeNotNull(source)) AS source
  FROM landed_resource FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND match(source, '[^\\p{Z}\\p{Cc}\\p{Cf}\\x{115F}\\x{1160}\\x{2800}\\x{3164}\\x{FFA0}]')
)
SELECT if(grouping(source) = 1, CAST(map(), 'Map(String, String)'), CAST(map('source', source), 'Map(String, String)')) AS dimensions, toFloat64(count()) AS value
FROM resources
GROUP BY GROUPING SETS ((), (source))
