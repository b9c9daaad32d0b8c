-- t4-1-resources, t4-2-resources-by-type, t4-3-resources-by-source, t4-4-resources-by-stage, t4-5-resources-by-subject · 表 4 第 1 至 5 行 资源数 · table 4 rows 1 to 5, resources
-- Five indicators by one reading of the catalogue, each row with its indicator: all resources (1), those that give a type (2), a source (3),
-- an education stage (4), a subject (5), and by it, a subject within its stage. Names of the code tables count as their code, what is in no
-- table stands for itself.
-- Unit: resources. Window: none, the state landed when it is computed. Soft-deleted records are left out.
-- Nothing to count: 0. What is blank in any script (Unicode separators, controls, fillers) is not given.
WITH
-- `indicator` is empty; whoever asks for the records behind the number of one names it.
-- By what is written, of which there is little: its code is looked up once.
resources AS (
  SELECT
    ifNull(landed_resource.type, '') AS written_type, transform(lowerUTF8(trimBoth(written_type)), {words_resource_type:Array(String)}, {codes_resource_type:Array(String)}, written_type) AS type,
    ifNull(landed_resource.source, '') AS written_source, transform(lowerUTF8(trimBoth(written_source)), {words_resource_source:Array(String)}, {codes_resource_source:Array(String)}, written_source) AS source,
    ifNull(landed_resource.stage, '') AS written_stage, transform(lowerUTF8(trimBoth(written_stage)), {words_education_stage:Array(String)}, {codes_education_stage:Array(String)}, written_stage) AS stage,
    ifNull(landed_resource.subject, '') AS written_subject, transform(lowerUTF8(trimBoth(written_subject)), {words_subject:Array(String)}, {codes_subject:Array(String)}, written_subject) AS subject, count() AS records
  FROM landed_resource FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND multiIf(
      {indicator:String} = 't4-2-resources-by-type', match(landed_resource.type, '[^\\p{Z}\\p{Cc}\\p{Cf}\\x{115F}\\x{1160}\\x{2800}\\x{3164}\\x{FFA0}]'),
      {indicator:String} = 't4-3-resources-by-source', match(landed_resource.source, '[^\\p{Z}\\p{Cc}\\p{Cf}\\x{115F}\\x{1160}\\x{2800}\\x{3164}\\x{FFA0}]'),
      {indicator:String} = 't4-4-resources-by-stage', match(landed_resource.stage, '[^\\p{Z}\\p{Cc}\\p{Cf}\\x{115F}\\x{1160}\\x{2800}\\x{3164}\\x{FFA0}]'),
      {indicator:String} = 't4-5-resources-by-subject', match(landed_resource.subject, '[^\\p{Z}\\p{Cc}\\p{Cf}\\x{115F}\\x{1160}\\x{2800}\\x{3164}\\x{FFA0}]'),
      true
    )
  GROUP BY written_type, written_source, written_stage, written_subject
),
counts AS (
  SELECT type, source, stage, subject,
    grouping(type) = 0 AS is_type, grouping(source) = 0 AS is_source, grouping(subject) = 0 AS is_subject, grouping(stage) = 0 AS is_stage,
    sum(records) AS number, sumIf(records, match(type, '[^\\p{Z}\\p{Cc}\\p{Cf}\\x{115F}\\x{1160}\\x{2800}\\x{3164}\\x{FFA0}]')) AS typed, sumIf(records, match(source, '[^\\p{Z}\\p{Cc}\\p{Cf}\\x{115F}\\x{1160}\\x{2800}\\x{3164}\\x{FFA0}]')) AS sourced, sumIf(records, match(stage, '[^\\p{Z}\\p{Cc}\\p{Cf}\\x{115F}\\x{1160}\\x{2800}\\x{3164}\\x{FFA0}]')) AS staged, sumIf(records, match(subject, '[^\\p{Z}\\p{Cc}\\p{Cf}\\x{115F}\\x{1160}\\x{2800}\\x{3164}\\x{FFA0}]')) AS subjected
  FROM resources
  GROUP BY GROUPING SETS ((), (type), (source), (stage), (stage, subject))
)
SELECT part.1 AS indicator, part.2 AS dimensions, toFloat64(part.3) AS value
FROM counts
ARRAY JOIN arrayFilter(one -> one.3 > 0 OR empty(one.2), multiIf(
  is_type, [('t4-2-resources-by-type', CAST(map('type', type), 'Map(String, String)'), typed)],
  is_source, [('t4-3-resources-by-source', CAST(map('source', source), 'Map(String, String)'), sourced)],
  is_subject, [('t4-5-resources-by-subject', CAST(map('stage', stage, 'subject', subject), 'Map(String, String)'), subjected)],
  is_stage, [('t4-4-resources-by-stage', CAST(map('stage', stage), 'Map(String, String)'), staged)],
  [('t4-1-resources', CAST(map(), 'Map(String, String)'), number), ('t4-2-resources-by-type', CAST(map(), 'Map(String, String)'), typed), ('t4-3-resources-by-source', CAST(map(), 'Map(String, String)'), sourced), ('t4-4-resources-by-stage', CAST(map(), 'Map(String, String)'), staged), ('t4-5-resources-by-subject', CAST(map(), 'Map(String, String)'), subjected)]
)) AS part
