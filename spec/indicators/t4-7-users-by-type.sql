-- t4-7-users-by-type · 表 4 第 7 行 用户类型 · table 4 row 7, users by type
-- Registered users that give a type; by type, an unknown code under its own value.
-- Unit: users. Window: none, the state landed when it is computed. Soft-deleted records are left out.
-- Nothing to count: 0.
WITH users AS (
  SELECT assumeNotNull(type) AS type
  FROM landed_user FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND type != ''
)
SELECT CAST(map(), 'Map(String, String)') AS dimensions, toFloat64(count()) AS value FROM users
UNION ALL
SELECT CAST(map('type', type), 'Map(String, String)'), toFloat64(count()) FROM users GROUP BY type
