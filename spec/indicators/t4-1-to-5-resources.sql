-- t4-1-resources, t4-2-resources-by-type, t4-3-resources-by-source, t4-4-resources-by-stage, t4-5-resources-by-subject · 表 4 第 1 至 5 行 资源数 · table 4 rows 1 to 5, resources
-- Five indicators by one reading of the catalogue, each row with its indicator: all resources (1), those that give a type (2), a source (3),
-- an education stage (4), a subject (5), and by it, a subject within its stage. Names of the code tables count as their code, what is in no
-- table stands for itself.
-- Unit: resources. Window: none, the state landed when it is computed. Soft-deleted records are left out.
-- Nothing to count: 0. What is blank in any script (Unicode separators, controls, fillers) is not given.
WITH
['t4-1-resources', 't4-2-resources-by-type', 't4-3-resources-by-source', 't4-4-resources-by-stage', 't4-5-resources-by-subject'] AS indicators,
resources AS (
  SELECT
    transform(lowerUTF8(trimBoth(ifNull(type, ''))), {words_resource_type:Array(String)}, {codes_resource_type:Array(String)}, ifNull(type, '')) AS type,
    transform(lowerUTF8(trimBoth(ifNull(source, ''))), {words_resource_source:Array(String)}, {codes_resource_source:Array(String)}, ifNull(source, '')) AS source,
    transform(lowerUTF8(trimBoth(ifNull(stage, ''))), {words_education_stage:Array(String)}, {codes_education_stage:Array(String)}, ifNull(stage, '')) AS stage,
    transform(lowerUTF8(trimBoth(ifNull(subject, ''))), {words_subject:Array(String)}, {codes_subject:Array(String)}, ifNull(subject, '')) AS subject
  FROM landed_resource FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
),
-- Named for whoever asks for the records behind the number of one indicator; not read otherwise.
behind AS (
  SELECT
    transform(lowerUTF8(trimBoth(ifNull(type, ''))), {words_resource_type:Array(String)}, {codes_resource_type:Array(String)}, ifNull(type, '')) AS type,
    transform(lowerUTF8(trimBoth(ifNull(source, ''))), {words_resource_source:Array(String)}, {codes_resource_source:Array(String)}, ifNull(source, '')) AS source,
    transform(lowerUTF8(trimBoth(ifNull(stage, ''))), {words_education_stage:Array(String)}, {codes_education_stage:Array(String)}, ifNull(stage, '')) AS stage,
    transform(lowerUTF8(trimBoth(ifNull(subject, ''))), {words_subject:Array(String)}, {codes_subject:Array(String)}, ifNull(subject, '')) AS subject
  FROM landed_resource FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND multiIf(
      {indicator:String} = 't4-2-resources-by-type', match(landed_resource.type, '[^\\p{Z}\\p{Cc}\\p{Cf}\\x{115F}\\x{1160}\\x{2800}\\x{3164}\\x{FFA0}]'),
      {indicator:String} = 't4-3-resources-by-source', match(landed_resource.source, '[^\\p{Z}\\p{Cc}\\p{Cf}\\x{115F}\\x{1160}\\x{2800}\\x{3164}\\x{FFA0}]'),
      {indicator:String} = 't4-4-resources-by-stage', match(landed_resource.stage, '[^\\p{Z}\\p{Cc}\\p{Cf}\\x{115F}\\x{1160}\\x{2800}\\x{3164}\\x{FFA0}]'),
      {indicator:String} = 't4-5-resources-by-subject', match(landed_resource.subject, '[^\\p{Z}\\p{Cc}\\p{Cf}\\x{115F}\\x{1160}\\x{2800}\\x{3164}\\x{FFA0}]'),
      true
    )
),
-- What each resource counts for: an indicator and its part, the whole first.
told AS (
  SELECT one.1 AS indicator, one.2 AS part, count() AS number
  FROM resources
  ARRAY JOIN arrayConcat(
    [('t4-1-resources', CAST(map(), 'Map(String, String)'))],
    if(match(type, '[^\\p{Z}\\p{Cc}\\p{Cf}\\x{115F}\\x{1160}\\x{2800}\\x{3164}\\x{FFA0}]'), [('t4-2-resources-by-type', CAST(map(), 'Map(String, String)')), ('t4-2-resources-by-type', CAST(map('type', type), 'Map(String, String)'))], []),
    if(match(source, '[^\\p{Z}\\p{Cc}\\p{Cf}\\x{115F}\\x{1160}\\x{2800}\\x{3164}\\x{FFA0}]'), [('t4-3-resources-by-source', CAST(map(), 'Map(String, String)')), ('t4-3-resources-by-source', CAST(map('source', source), 'Map(String, String)'))], []),
    if(match(stage, '[^\\p{Z}\\p{Cc}\\p{Cf}\\x{115F}\\x{1160}\\x{2800}\\x{3164}\\x{FFA0}]'), [('t4-4-resources-by-stage', CAST(map(), 'Map(String, String)')), ('t4-4-resources-by-stage', CAST(map('stage', stage), 'Map(String, String)'))], []),
    if(match(subject, '[^\\p{Z}\\p{Cc}\\p{Cf}\\x{115F}\\x{1160}\\x{2800}\\x{3164}\\x{FFA0}]'), [('t4-5-resources-by-subject', CAST(map(), 'Map(String, String)')), ('t4-5-resources-by-subject', CAST(map('stage', stage, 'subject', subject), 'Map(String, String)'))], [])
  ) AS one
  GROUP BY indicator, part
)
SELECT indicator, part AS dimensions, toFloat64(sum(number)) AS value
FROM (SELECT * FROM told UNION ALL SELECT arrayJoin(indicators), CAST(map(), 'Map(String, String)'), 0)
GROUP BY indicator, part
