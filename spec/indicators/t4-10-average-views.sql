-- t4-10-average-views · 表 4 第 10 行 资源平均浏览量 · table 4 row 10, average views of a resource
-- Views of resources of the catalogue over the resources of the catalogue; by stage and subject together and by each alone. By reading
-- (averageViews): `page-views` counts page views that name a resource, `with-plays` playback events too, `mean-of-subjects` is the
-- mean of the averages of the subjects. The parts are of page views, with plays where the profile counts these.
-- Unit: views per resource. Window of the views: occurred_time in [from, to); late deliveries count on their own day. Robots as the profile (robots) says. The catalogue is as landed.
-- No resource: absent (NULL).
WITH
resources AS (
  SELECT cityHash64(resource_id) AS resource_key, ifNull(stage, '') AS written_stage, ifNull(subject, '') AS written_subject
  FROM landed_resource FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
),
viewed AS (
  SELECT /*each day: toDate(occurred_time) AS of_day,*/ resource_key, countIf(kind = 'page-view') AS views, countIf(kind = 'play') AS plays
  FROM beacon_event AS counted FINAL
  WHERE platform_id = {platform_id:String}
    AND occurred_time >= {from:DateTime64(3)} AND occurred_time < {to:DateTime64(3)}
    AND ({correlation_id:String} = '' OR correlation_id = {correlation_id:String})
    AND ({robots:String} = 'counted' OR NOT is_robot)
    AND kind IN ('page-view', 'play') AND resource_key != 0
  GROUP BY /*each day: of_day,*/ resource_key
),
-- Named for whoever asks for the records behind the number; not read otherwise.
behind AS (
  SELECT resource_id
  FROM beacon_event FINAL
  WHERE platform_id = {platform_id:String}
    AND occurred_time >= {from:DateTime64(3)} AND occurred_time < {to:DateTime64(3)}
    AND ({correlation_id:String} = '' OR correlation_id = {correlation_id:String})
    AND ({robots:String} = 'counted' OR NOT is_robot)
    AND (kind = 'page-view' OR (kind = 'play' AND {average_views:String} = 'with-plays')) AND resource_id != ''
),
-- By what is written, of which there is little; its code is looked up once.
parts AS (
  SELECT
    /*each day: of_day,*/
    transform(lowerUTF8(trimBoth(written_stage)), {words_education_stage:Array(String)}, {codes_education_stage:Array(String)}, written_stage) AS stage,
    transform(lowerUTF8(trimBoth(written_subject)), {words_subject:Array(String)}, {codes_subject:Array(String)}, written_subject) AS subject,
    count() AS resources, sum(views) AS views, sum(plays) AS plays
  FROM resources /*each day: CROSS JOIN (SELECT DISTINCT of_day FROM viewed) AS days*/ LEFT JOIN viewed USING (/*each day: of_day,*/ resource_key)
  GROUP BY /*each day: of_day,*/ written_stage, written_subject
),
averages AS (
  SELECT
    /*each day: of_day,*/
    stage,
    subject,
    grouping(stage) = 1 AS over_stages,
    grouping(subject) = 1 AS over_subjects,
    sum(views) / sum(resources) AS by_views,
    (sum(views) + sum(plays)) / sum(resources) AS by_both,
    if({average_views:String} = 'with-plays', by_both, by_views) AS chosen
  FROM parts
  GROUP BY GROUPING SETS ((/*each day: of_day*/), (/*each day: of_day,*/ stage), (/*each day: of_day,*/ subject), (/*each day: of_day,*/ stage, subject))
),
whole AS (
  SELECT
    /*each day: of_day,*/
    anyIf(by_views, over_stages AND over_subjects) AS page_views,
    anyIf(by_both, over_stages AND over_subjects) AS with_plays,
    avgIf(by_views, over_stages AND NOT over_subjects) AS mean_of_subjects,
    groupArrayIf((stage, subject, over_stages, over_subjects, chosen), NOT (over_stages AND over_subjects)) AS cells
  FROM averages /*each day: GROUP BY of_day*/
)
SELECT /*each day: of_day,*/ part.1 AS dimensions, CAST(if(isFinite(part.2), part.2, NULL), 'Nullable(Float64)') AS value
FROM whole
ARRAY JOIN arrayConcat(
  [
    (CAST(map(), 'Map(String, String)'), multiIf({average_views:String} = 'with-plays', with_plays, {average_views:String} = 'mean-of-subjects', mean_of_subjects, page_views)),
    (CAST(map('reading', 'page-views'), 'Map(String, String)'), page_views),
    (CAST(map('reading', 'with-plays'), 'Map(String, String)'), with_plays),
    (CAST(map('reading', 'mean-of-subjects'), 'Map(String, String)'), mean_of_subjects)
  ],
  arrayMap(
    (stage, subject, is_subject, is_stage, number) -> (multiIf(is_stage, CAST(map('stage', stage), 'Map(String, String)'), is_subject, CAST(map('subject', subject), 'Map(String, String)'), CAST(map('stage', stage, 'subject', subject), 'Map(String, String)')), number),
    cells.1, cells.2, cells.3, cells.4, cells.5
  )
) AS part
