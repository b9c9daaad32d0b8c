-- t5-4-average-handling-time · 表 5 第 4 行 平均办理时长 · table 5 row 4, average handling time
-- Mean time from acceptance to completion of the cases completed; also by service item. By reading, the time (caseDuration): `calendar`,
-- or `weekdays` without the Saturdays and Sundays of Beijing (public holidays are not known); and the mean (handlingMean):
-- `mean-of-cases`, or `mean-of-items`, every item the same weight (统计各服务事项). Each leaves the other choice as the profile has it.
-- Unit: hours. Window: completed_time in [from, to). Soft-deleted records are left out.
-- A case completed before it was accepted is left out. No completed case: absent (NULL).
WITH
-- Milliseconds of Beijing since Monday, 1 January 1900, and how many of these are of weekdays.
(time -> toUnixTimestamp64Milli(time) + 2208988800000 + 28800000) AS since,
(elapsed -> (intDiv(elapsed, 604800000) * 5 + least(intDiv(elapsed % 604800000, 86400000), 5)) * 86400000 + if(intDiv(elapsed % 604800000, 86400000) < 5, elapsed % 86400000, 0)) AS of_weekdays,
records AS (
  SELECT
    /*each day: toDate(assumeNotNull(completed_time)) AS of_day,*/
    ifNull(item_id, '') AS item_id,
    dateDiff('millisecond', assumeNotNull(accepted_time), assumeNotNull(completed_time)) / 3600000 AS calendar,
    (of_weekdays(since(assumeNotNull(completed_time))) - of_weekdays(since(assumeNotNull(accepted_time)))) / 3600000 AS weekdays
  FROM landed_service_case FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND completed_time >= {from:DateTime64(3)} AND completed_time < {to:DateTime64(3)}
    AND completed_time >= accepted_time
),
-- Named for whoever asks for the records behind the number; not read otherwise.
behind AS (
  SELECT ifNull(item_id, '') AS item_id
  FROM landed_service_case FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND completed_time >= {from:DateTime64(3)} AND completed_time < {to:DateTime64(3)}
    AND completed_time >= accepted_time
),
items AS (
  SELECT /*each day: of_day,*/ item_id, count() AS cases, avg(calendar) AS calendar, avg(weekdays) AS weekdays, if({case_duration:String} = 'weekdays', weekdays, calendar) AS hours
  FROM records
  GROUP BY /*each day: of_day,*/ item_id
),
means AS (
  SELECT
    /*each day: of_day,*/
    sum(hours * cases) / sum(cases) AS of_cases,
    avg(hours) AS of_items,
    if({handling_mean:String} = 'mean-of-items', avg(calendar), sum(calendar * cases) / sum(cases)) AS by_calendar,
    if({handling_mean:String} = 'mean-of-items', avg(weekdays), sum(weekdays * cases) / sum(cases)) AS by_weekdays,
    groupArray((item_id, hours)) AS parts
  FROM items /*each day: GROUP BY of_day*/
)
SELECT /*each day: of_day,*/ part.1 AS dimensions, CAST(if(isFinite(part.2), part.2, NULL), 'Nullable(Float64)') AS value
FROM means
ARRAY JOIN arrayConcat(
  [
    (CAST(map(), 'Map(String, String)'), if({handling_mean:String} = 'mean-of-items', of_items, of_cases)),
    (CAST(map('reading', 'calendar'), 'Map(String, String)'), by_calendar),
    (CAST(map('reading', 'weekdays'), 'Map(String, String)'), by_weekdays),
    (CAST(map('reading', 'mean-of-cases'), 'Map(String, String)'), of_cases),
    (CAST(map('reading', 'mean-of-items'), 'Map(String, String)'), of_items)
  ],
  arrayMap((item_id, hours) -> (CAST(map('itemId', item_id), 'Map(String, String)'), hours), parts.1, parts.2)
) AS part
