-- t6-4-automatic-fill-share · 表 6 第 4 行 自动填报比例 · table 6 row 4, share filled automatically
-- Fields filled automatically over all fields; also by form. By reading (automaticFill): `fields` over the fields of all forms,
-- `forms` the mean of the shares of the forms (统计每个表单).
-- Unit: %. Window: none, the state landed when it is computed. Soft-deleted records are left out.
-- A form without fields has no share of its own (NULL). No form with fields: absent (NULL).
WITH forms AS (
  SELECT form_id, toFloat64(assumeNotNull(total_fields)) AS total, toFloat64(assumeNotNull(auto_filled_fields)) AS filled
  FROM landed_form FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND total_fields IS NOT NULL AND auto_filled_fields IS NOT NULL
),
shares AS (
  SELECT
    form_id,
    grouping(form_id) = 1 AS is_whole,
    CAST(if(sum(total) = 0, NULL, 100 * sum(filled) / sum(total)), 'Nullable(Float64)') AS of_fields,
    CAST(avgOrNullIf(100 * filled / total, total != 0), 'Nullable(Float64)') AS of_forms
  FROM forms
  GROUP BY GROUPING SETS ((), (form_id))
)
SELECT part.1 AS dimensions, part.2 AS value
FROM shares
ARRAY JOIN if(
  is_whole,
  [(CAST(map(), 'Map(String, String)'), if({automatic_fill:String} = 'forms', of_forms, of_fields)), (CAST(map('reading', 'fields'), 'Map(String, String)'), of_fields), (CAST(map('reading', 'forms'), 'Map(String, String)'), of_forms)],
  [(CAST(map('formId', form_id), 'Map(String, String)'), of_fields)]
) AS part
