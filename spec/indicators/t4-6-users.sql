-- t4-6-users · 表 4 第 6 行 注册用户数 · table 4 row 6, registered users
-- Registered users.
-- Unit: users. Window: none, the state landed when it is computed. Soft-deleted records are left out.
-- Nothing to count: 0.
WITH users AS (
  SELECT user_id
  FROM landed_user FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
)
SELECT CAST(map(), 'Map(String, String)') AS dimensions, toFloat64(count()) AS value FROM users
