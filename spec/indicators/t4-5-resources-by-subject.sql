-- t4-5-resources-by-subject · 表 4 第 5 行 资源学科/专业分类 · table 4 row 5, resources by subject or speciality
-- Resources that give a subject or speciality; by education stage and subject.
-- Unit: resources. Window: none, the state landed when it is computed. Soft-deleted records are left out.
-- Nothing to count: 0.
WITH resources AS (
  SELECT ifNull(stage, '') AS stage, assumeNotNull(subject) AS subject
  FROM landed_resource FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND subject != ''
)
SELECT CAST(map(), 'Map(String, String)') AS dimensions, toFloat64(count()) AS value FROM resources
UNION ALL
SELECT CAST(map('stage', stage, 'subject', subject), 'Map(String, String)'), toFloat64(count()) FROM resources GROUP BY stage, subject
