-- security-events · 6.8 安全事件情况 · security events and how they are handled: asked for in the text of 6.8, not in table 7
-- Security events as the cyber-security management platform reports them, not soft-deleted; by type, level and state of handling.
-- Names of the code tables count as their codes; what gives none is `unknown`.
-- Unit: events. Dimensions: type, level, status. Window: occurred_time in [from, to). Channel: source.
-- Nothing to count: 0.
WITH records AS (
  SELECT if(match(ifNull(type, ''), '[^\\p{Z}\\p{Cc}\\p{Cf}\\x{115F}\\x{1160}\\x{2800}\\x{3164}\\x{FFA0}]'), transform(lowerUTF8(trimBoth(ifNull(type, ''))), {words_security_event_type:Array(String)}, {codes_security_event_type:Array(String)}, ifNull(type, '')), 'unknown') AS type, if(match(ifNull(level, ''), '[^\\p{Z}\\p{Cc}\\p{Cf}\\x{115F}\\x{1160}\\x{2800}\\x{3164}\\x{FFA0}]'), transform(lowerUTF8(trimBoth(ifNull(level, ''))), {words_security_event_level:Array(String)}, {codes_security_event_level:Array(String)}, ifNull(level, '')), 'unknown') AS level, ifNull(toString(status), '') AS status
  FROM landed_security_event FINAL
  WHERE platform_id = {platform_id:String} AND channel = {channel:String}
    AND occurred_time >= {from:DateTime64(3)} AND occurred_time < {to:DateTime64(3)}
)
SELECT CAST(map(), 'Map(String, String)') AS dimensions, toFloat64(count()) AS value FROM records
UNION ALL
SELECT CAST(map('type', type, 'level', level, 'status', status), 'Map(String, String)'), toFloat64(count()) FROM records GROUP BY type, level, status
