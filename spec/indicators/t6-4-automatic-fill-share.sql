-- t6-4-automatic-fill-share · 表 6 第 4 行 自动填报比例 · table 6 row 4, share filled automatically
-- Fields filled automatically over all fields of the forms; also by form.
-- Unit: %. Window: none, the state landed when it is computed. Soft-deleted records are left out.
-- A form without fields has no share of its own (NULL). No form with fields: absent (NULL).
WITH forms AS (
  SELECT form_id, total_fields, auto_filled_fields
  FROM landed_form FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND total_fields IS NOT NULL AND auto_filled_fields IS NOT NULL
)
SELECT CAST(map(), 'Map(String, String)') AS dimensions, CAST(if(sum(total_fields) = 0, NULL, 100 * sum(auto_filled_fields) / sum(total_fields)), 'Nullable(Float64)') AS value FROM forms
UNION ALL
SELECT CAST(map('formId', form_id), 'Map(String, String)'), CAST(if(sum(total_fields) = 0, NULL, 100 * sum(auto_filled_fields) / sum(total_fields)), 'Nullable(Float64)') FROM forms GROUP BY form_id
