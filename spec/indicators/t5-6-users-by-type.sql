-- t5-6-users-by-type · 表 5 第 6 行 用户类型 · table 5 row 6, users by type
-- Registered users that give a type; by type. Names of the code table count as their code, an unknown code under its own value.
-- Unit: users. Window: none, the state landed when it is computed. Soft-deleted records are left out.
-- Nothing to count: 0.
-- By what is written, of which there is little: its code is looked up once.
WITH users AS (
  SELECT assumeNotNull(landed_user.type) AS given, transform(lowerUTF8(trimBoth(given)), {words_user_type:Array(String)}, {codes_user_type:Array(String)}, given) AS type, count() AS number
  FROM landed_user FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND match(landed_user.type, '[^\\p{Z}\\p{Cc}\\p{Cf}\\x{115F}\\x{1160}\\x{2800}\\x{3164}\\x{FFA0}]')
  GROUP BY given
)
SELECT if(grouping(type) = 1, CAST(map(), 'Map(String, String)'), CAST(map('type', type), 'Map(String, String)')) AS dimensions, toFloat64(sum(number)) AS value
FROM users
GROUP BY GROUPING SETS ((), (type))
