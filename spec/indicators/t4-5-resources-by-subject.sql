-- t4-5-resources-by-subject · 表 4 第 5 行 资源学科/专业分类 · table 4 row 5, resources by subject or speciality
-- Resources that give a subject or speciality; by education stage and subject. Names of the code tables count as their codes.
-- Unit: resources. Window: none, the state landed when it is computed. Soft-deleted records are left out.
-- Nothing to count: 0.
WITH resources AS (
  SELECT transform(lowerUTF8(trimBoth(ifNull(stage, ''))), {words_education_stage:Array(String)}, {codes_education_stage:Array(String)}, ifNull(stage, '')) AS stage, transform(lowerUTF8(trimBoth(assumeNotNull(subject))), {words_subject:Array(String)}, {codes_subject:Array(String)}, assumeNotNull(subject)) AS subject
  FROM landed_resource FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND match(subject, '[^\\p{Z}\\p{Cc}\\p{Cf}\\x{115F}\\x{1160}\\x{2800}\\x{3164}\\x{FFA0}]')
)
SELECT if(grouping(subject) = 1, CAST(map(), 'Map(String, String)'), CAST(map('stage', stage, 'subject', subject), 'Map(String, String)')) AS dimensions, toFloat64(count()) AS value
FROM resources
GROUP BY GROUPING SETS ((), (stage, subject))
