-- t6-2-users · 表 6 第 2 行 注册用户数 · table 6 row 2, registered users
-- Registered users.
-- Unit: users. Window: none, the state landed when it is computed. Soft-deleted records are left out.
-- Nothing to count: 0.
WITH users AS (
  SELECT user_id
  FROM landed_user FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
)
SELECT CAST(map(), 'Map(String, String)') AS dimensions, toFloat64(count()) AS value FROM users
