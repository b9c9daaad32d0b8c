-- t4-10-average-views · 表 4 第 10 行 资源平均浏览量 · table 4 row 10, average views of a resource
-- Page views that name a resource of the catalogue, over the resources of the catalogue; also by stage and subject.
-- Unit: views per resource. Window of the views: occurred_time in [from, to); the catalogue is as landed. Robots are left out.
-- No resource: absent (NULL).
WITH
resources AS (
  SELECT resource_id, ifNull(stage, '') AS stage, ifNull(subject, '') AS subject
  FROM landed_resource FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
),
viewed AS (
  SELECT resource_id, count() AS views
  FROM beacon_event FINAL
  WHERE platform_id = {platform_id:String}
    AND occurred_time >= {from:DateTime64(3)} AND occurred_time < {to:DateTime64(3)}
    AND ({correlation_id:String} = '' OR correlation_id = {correlation_id:String})
    AND NOT is_robot
    AND kind = 'page-view' AND resource_id != ''
  GROUP BY resource_id
),
groups AS (
  SELECT stage, subject, count() AS resources, sum(views) AS views
  FROM resources LEFT JOIN viewed USING (resource_id)
  GROUP BY stage, subject
)
SELECT CAST(map(), 'Map(String, String)') AS dimensions, CAST(if(sum(resources) = 0, NULL, sum(views) / sum(resources)), 'Nullable(Float64)') AS value FROM groups
UNION ALL
SELECT CAST(map('stage', stage, 'subject', subject), 'Map(String, String)'), CAST(views / resources, 'Nullable(Float64)') FROM groups
