/*
 * A small management platform that conforms: pages with beacons, interfaces, control. One file, started by
 *   java -cp /usr/share/java/bcprov.jar Platform.java
 * With Bouncy Castle the interfaces speak SM4 and SM3; without it, on the JDK alone, AES-256-GCM and HMAC-SHA-256.
 * Settings come from the environment, see README.md.
 */

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.*;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

public class Platform {
  static final boolean NATIONAL = bouncyCastle();
  static final String SCHEME = NATIONAL ? "sm4-cbc-hmac-sm3" : "aes-256-gcm-hmac-sha256";
  static final String PLATFORM_ID = setting("PLATFORM_ID", "java-kit-0001");
  static final String APP_KEY = setting("APP_KEY", "javakitappkey00000000001");
  static final Map<String, Object> KEYS =
      map("appKey", APP_KEY, "encryptionKey", setting("ENCRYPTION_KEY", random(NATIONAL ? 16 : 32)),
          "signatureKey", setting("SIGNATURE_KEY", random(32)));
  static final String CONTROL_TOKEN = setting("CONTROL_TOKEN", random(16));
  static final String LOG_HOST = setting("LOG_HOST", "qtedu.om.moe.edu.cn");
  static final String SCRIPT = setting("BEACON_SCRIPT", "https://g.alicdn.com/QTSDK/aplus/beacon.js");
  static final List<String> HEADERS = List.of("App-Key", "Timestamp", "Nonce", "Algorithm", "Parameters", "Signature");
  static final List<String> COMMON = List.of("platformId", "createTime", "updateTime", "isDeleted");

  /** Record: its path, then its own fields in the order of docs/integrate.md; the first is the key. */
  static final Map<String, List<String>> ENTITIES = new LinkedHashMap<>();
  static {
    ENTITIES.put("site-column", List.of("site-columns", "columnId", "level", "name", "parentColumnId", "url"));
    ENTITIES.put("user", List.of("users", "userId", "type", "regionCode", "registeredTime"));
    ENTITIES.put("management-item", List.of("management-items", "itemId", "name"));
    ENTITIES.put("form", List.of("forms", "formId", "itemId", "name", "totalFields", "autoFilledFields"));
    ENTITIES.put("data-item", List.of("data-items", "dataItemId", "name"));
    ENTITIES.put("data-item-call", List.of("data-item-calls", "callId", "dataItemId", "caller", "calledTime"));
  }

  static class Problem extends RuntimeException {
    final int status;
    final String code;

    Problem(int status, String code, String message) {
      super(message);
      this.status = status;
      this.code = code;
    }

    Problem(int status, String code) {
      this(status, code, code);
    }
  }

  // --- The business system: records in memory, each change at a later time than the one before ------------------------

  static final Map<String, Map<String, Map<String, Object>>> RECORDS = new LinkedHashMap<>();
  static long last = 0;

  static String stamp(long milliseconds) {
    return OffsetDateTime.ofInstant(Instant.ofEpochMilli(milliseconds), ZoneOffset.ofHours(8))
        .format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx"));
  }

  static String now() {
    long time = System.currentTimeMillis();
    while (time <= last) time = System.currentTimeMillis();
    last = time;
    return stamp(time);
  }

  static List<String> fieldsOf(String entity) {
    List<String> known = ENTITIES.get(entity);
    if (known == null) throw new Problem(404, "entity-unknown", "There is no record " + entity + ".");
    return known.subList(1, known.size());
  }

  static synchronized String insert(String entity, Map<String, Object> record) {
    List<String> fields = fieldsOf(entity);
    Map<String, Map<String, Object>> all = RECORDS.computeIfAbsent(entity, (one) -> new LinkedHashMap<>());
    Object given = record.get(fields.get(0));
    String id = given == null ? ENTITIES.get(entity).get(0) + "-" + random(8) : given.toString();
    if (all.containsKey(id)) throw new Problem(409, "exists", entity + " " + id + " exists already.");
    Map<String, Object> kept = map("platformId", PLATFORM_ID);
    for (String field : fields) kept.put(field, record.get(field));
    kept.put(fields.get(0), id);
    String time = now();
    kept.putAll(map("createTime", time, "updateTime", time, "isDeleted", false));
    all.put(id, kept);
    return id;
  }

  static synchronized void change(String entity, String id, Map<String, Object> changes) {
    List<String> fields = fieldsOf(entity);
    Map<String, Object> record = RECORDS.getOrDefault(entity, Map.of()).get(id);
    if (record == null) throw new Problem(404, "not-found", "There is no " + entity + " " + id + ".");
    for (String name : changes.keySet())
      if (name.equals(fields.get(0)) || !(fields.contains(name) || name.equals("isDeleted")))
        throw new Problem(400, "field-unknown", name + " of " + entity + " cannot be changed.");
    // Readers hold copies: a record is replaced as a whole.
    record = new LinkedHashMap<>(record);
    record.putAll(changes);
    record.put("updateTime", now());
    RECORDS.get(entity).put(id, record);
  }

  static synchronized List<Object> find(String entity, OffsetDateTime since) {
    List<Object> found = new ArrayList<>();
    for (Map<String, Object> record : RECORDS.getOrDefault(entity, Map.of()).values())
      if (since == null || !OffsetDateTime.parse(record.get("updateTime").toString()).isBefore(since)) found.add(record);
    return found;
  }

  static void exampleRecords(String base) {
    String[][] columns = {
      {"c-1", "1", "首页", null, "/"}, {"c-2", "1", "管理", null, "/management"},
      {"c-3", "2", "学籍管理", "c-2", "/management/rolls"}, {"c-4", "1", "关于", null, "/about"}};
    for (String[] one : columns)
      insert("site-column", map("columnId", one[0], "level", Integer.valueOf(one[1]), "name", one[2],
          "parentColumnId", one[3], "url", base + one[4]));
    String[] types = {"student", "teacher", "administrator", "other"};
    for (int at = 0; at < types.length; at++)
      insert("user", map("userId", "u-" + (at + 1), "type", types[at], "regionCode", "110101",
          "registeredTime", "2026-09-01T08:00:00.000+08:00"));
    insert("management-item", map("itemId", "i-1", "name", "学籍管理"));
    insert("form", map("formId", "f-1", "itemId", "i-1", "name", "学籍登记表", "totalFields", 20, "autoFilledFields", 12));
    insert("data-item", map("dataItemId", "d-1", "name", "学生人数"));
    insert("data-item-call", map("callId", "l-1", "dataItemId", "d-1", "caller", "统计系统",
        "calledTime", "2026-09-02T08:00:00.000+08:00"));
  }

  // --- Header parameters (7.2.4) ---------------------------------------------------------------------------------------

  static boolean bouncyCastle() {
    try {
      Security.addProvider((Provider) Class.forName("org.bouncycastle.jce.provider.BouncyCastleProvider")
          .getDeclaredConstructor().newInstance());
      return true;
    } catch (ReflectiveOperationException absent) {
      return false;
    }
  }

  static byte[] crypt(int mode, byte[] key, byte[] iv, byte[] data) throws Exception {
    Cipher cipher = Cipher.getInstance(NATIONAL ? "SM4/CBC/PKCS5Padding" : "AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, NATIONAL ? "SM4" : "AES"),
        NATIONAL ? new IvParameterSpec(iv) : new GCMParameterSpec(128, iv));
    return cipher.doFinal(data);
  }

  static byte[] sign(String text, Map<String, Object> keys) throws Exception {
    String name = NATIONAL ? "HMACSM3" : "HmacSHA256";
    Mac mac = Mac.getInstance(name);
    mac.init(new SecretKeySpec(HexFormat.of().parseHex(keys.get("signatureKey").toString()), name));
    return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
  }

  /** Percent-decoded, and refused where it is no UTF-8; `+` is a space. */
  static String decode(String text) {
    byte[] raw = URLDecoder.decode(text, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
    } catch (CharacterCodingException bad) {
      throw new IllegalArgumentException(bad);
    }
  }

  static String canonicalQuery(String query) {
    List<String[]> pairs = new ArrayList<>();
    for (String item : query.split("&"))
      if (!item.isEmpty()) {
        int at = item.indexOf('=');
        String name = at < 0 ? item : item.substring(0, at);
        pairs.add(new String[] {encode(decode(name)), encode(decode(at < 0 ? "" : item.substring(at + 1)))});
      }
    pairs.sort(Comparator.<String[], String>comparing((pair) -> pair[0]).thenComparing((pair) -> pair[1]));
    StringJoiner joined = new StringJoiner("&");
    for (String[] pair : pairs) joined.add(pair[0] + "=" + pair[1]);
    return joined.toString();
  }

  static String signedText(String method, String target, Map<String, String> sent, byte[] body) throws Exception {
    int at = target.indexOf('?');
    byte[] hash = MessageDigest.getInstance(NATIONAL ? "SM3" : "SHA-256").digest(body);
    return String.join("\n", SCHEME, method, at < 0 ? target : target.substring(0, at),
        at < 0 ? "" : canonicalQuery(target.substring(at + 1)), sent.get("App-Key"), sent.get("Timestamp"),
        sent.get("Nonce"), sent.get("Parameters"), HexFormat.of().formatHex(hash));
  }

  static final Map<String, Long> NONCES = new ConcurrentHashMap<>();

  /** The scope that the caller asks for. */
  static String open(String method, String target, Map<String, String> headers) {
    Map<String, String> sent = new HashMap<>();
    for (String name : HEADERS) {
      String value = headers.get("x-monitoring-" + name.toLowerCase(Locale.ROOT));
      if (value == null || value.isEmpty()) throw new Problem(401, "parameters-missing");
      sent.put(name, value);
    }
    Problem invalid = new Problem(401, "parameters-invalid");
    Map<String, Object> said;
    try {
      if (!sent.get("Algorithm").equals(SCHEME) || !sent.get("App-Key").equals(APP_KEY)
          || !sent.get("Timestamp").matches("[0-9]{1,15}") || !sent.get("Nonce").matches("[A-Za-z0-9_-]{16,64}")
          || !sent.get("Signature").matches("[0-9a-f]+")) throw invalid;
      // The signature first: what nobody signed is not decrypted. Compared in constant time.
      byte[] expected = sign(signedText(method, target, sent, new byte[0]), KEYS);
      if (!MessageDigest.isEqual(expected, HexFormat.of().parseHex(sent.get("Signature")))) throw invalid;
      byte[] sealed = Base64.getDecoder().decode(sent.get("Parameters"));
      int iv = NATIONAL ? 16 : 12;
      byte[] plain = crypt(Cipher.DECRYPT_MODE, HexFormat.of().parseHex(KEYS.get("encryptionKey").toString()),
          Arrays.copyOf(sealed, iv), Arrays.copyOfRange(sealed, iv, sealed.length));
      said = object(Json.read(new String(plain, StandardCharsets.UTF_8)));
    } catch (Exception whatever) {
      throw invalid;
    }
    long timestamp = Long.parseLong(sent.get("Timestamp"));
    Map<String, Object> wanted = map("appKey", APP_KEY, "timestamp", timestamp, "nonce", sent.get("Nonce"),
        "method", method, "path", target.split("\\?", 2)[0]);
    for (Map.Entry<String, Object> one : wanted.entrySet())
      if (!one.getValue().equals(said.get(one.getKey()))) throw invalid;
    if (!(said.get("scope") instanceof String scope)) throw invalid;
    long time = System.currentTimeMillis();
    if (Math.abs(time - timestamp) > 300_000) throw new Problem(401, "timestamp-out-of-range");
    // Remembered as long as its time could still be accepted.
    NONCES.values().removeIf((end) -> end <= time);
    if (NONCES.putIfAbsent(sent.get("Nonce"), time + 660_000) != null) throw new Problem(401, "nonce-replayed");
    return scope;
  }

  // --- The authority's interfaces, which this platform calls (7.2.6, 7.2.7) --------------------------------------------

  static Map<String, Object> call(Map<String, Object> authority, String method, String path, String scope, Object content)
      throws Exception {
    Map<String, Object> keys = object(authority.get("credentials"));
    URI address = URI.create(authority.get("url").toString() + "/").resolve(path);
    String target = address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    byte[] body = content == null ? new byte[0] : Json.write(content).getBytes(StandardCharsets.UTF_8);
    Map<String, String> sent = new HashMap<>();
    long time = System.currentTimeMillis();
    sent.put("App-Key", keys.get("appKey").toString());
    sent.put("Timestamp", String.valueOf(time));
    sent.put("Nonce", random(16));
    sent.put("Algorithm", SCHEME);
    String said = Json.write(map("appKey", keys.get("appKey"), "method", method, "nonce", sent.get("Nonce"),
        "path", address.getRawPath(), "scope", scope, "timestamp", time));
    byte[] iv = HexFormat.of().parseHex(random(NATIONAL ? 16 : 12));
    byte[] encrypted = crypt(Cipher.ENCRYPT_MODE, HexFormat.of().parseHex(keys.get("encryptionKey").toString()), iv,
        said.getBytes(StandardCharsets.UTF_8));
    byte[] sealed = Arrays.copyOf(iv, iv.length + encrypted.length);
    System.arraycopy(encrypted, 0, sealed, iv.length, encrypted.length);
    sent.put("Parameters", Base64.getEncoder().encodeToString(sealed));
    sent.put("Signature", HexFormat.of().formatHex(sign(signedText(method, target, sent, body), keys)));
    HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).method(method,
        body.length == 0 ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body));
    sent.forEach((name, value) -> request.header("X-Monitoring-" + name, value));
    if (body.length > 0) request.header("Content-Type", "application/json");
    HttpResponse<String> answer = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() >= 300) throw new Problem(502, "authority-refused", answer.body());
    return answer.body().isEmpty() ? map() : object(Json.read(answer.body()));
  }

  static void publish(Map<String, Object> authority, String base) throws Exception {
    for (String entity : ENTITIES.keySet()) {
      List<Object> items = new ArrayList<>();
      List<String> fields = new ArrayList<>(fieldsOf(entity));
      fields.addAll(COMMON);
      for (String field : fields) items.add(map("field", field, "name", map("zh-CN", field, "en", field)));
      Map<String, Object> entry = map("url", base + "/api/v1/" + ENTITIES.get(entity).get(0), "method", "GET",
          "name", map("zh-CN", "查询 " + entity, "en", "Query: " + entity),
          "description", map("zh-CN", "分页返回。", "en", "Page by page."), "dataItems", items);
      call(authority, "PUT", "/catalogue/entries/" + entity, "catalogue", entry);
      call(authority, "POST", "/catalogue/entries/" + entity + "/mount", "catalogue", null);
      call(authority, "POST", "/catalogue/entries/" + entity + "/publish", "catalogue", null);
    }
  }

  static void subscribe(Map<String, Object> authority) throws Exception {
    Object wanted = map("entities", List.of("site-column", "user", "resource"));
    Map<String, Object> answer = call(authority, "POST", "/catalogue/subscriptions", "catalogue", wanted);
    for (Object one : (List<?>) answer.get("subscriptions"))
      call(authority, "GET", object(one).get("url").toString(), object(one).get("entity").toString(), null);
  }

  // --- Pages with beacons (7.1) ----------------------------------------------------------------------------------------

  static final Map<String, String[]> PAGES = Map.of(
      "/", new String[] {"首页", "home", "<div id=\"carousel\">轮播图</div><button id=\"enter\">进入系统</button>"},
      "/management", new String[] {"管理", "management", "<p><a href=\"/management/rolls\">学籍管理</a></p>"},
      "/management/rolls", new String[] {"学籍管理", "rolls", "<p>学籍登记。</p>"},
      "/about", new String[] {"关于", "about", "<p>示例平台</p>"});

  static String page(String path, boolean signedIn) {
    String[] one = PAGES.get(path);
    List<Object> settings = new ArrayList<>(List.of(List.of("appKey", APP_KEY), List.of("aplus-rhost-v", LOG_HOST)));
    if (signedIn) settings.add(List.of("_user_id", "u-1"));
    settings.add(List.of("aplus-auto-clk", List.of(map("cssSelector", "#enter"))));
    settings.add(List.of("aplus-auto-exp", List.of(
        map("cssSelector", "#navigation", "logkey", "navigation_exposure"),
        map("cssSelector", "#carousel", "logkey", "carousel_exposure"))));
    StringBuilder calls = new StringBuilder();
    for (Object pair : settings)
      calls.append("aplus_queue.push({ action: 'aplus.setMetaInfo', arguments: ").append(Json.write(pair)).append(" });\n");
    return """
        <!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>%s</title>
        <meta name="data-spm" content="javakit">
        <script>
        window.aplus_queue = window.aplus_queue || [];
        %s(function () {
          var script = document.createElement('script');
          script.id = 'beacon-aplus';
          script.async = true;
          script.src = %s;
          document.head.appendChild(script);
        })();
        </script></head>
        <body data-spm="%s"><nav id="navigation"><a href="/">首页</a> <a href="/management">管理</a> <a href="/about">关于</a></nav>
        <h1>%s</h1>%s</body></html>
        """.formatted(one[0], calls, Json.write(SCRIPT), one[1], one[0], one[2]);
  }

  // --- HTTP ------------------------------------------------------------------------------------------------------------

  static Object discovery() {
    Map<String, Object> urls = map();
    ENTITIES.forEach((entity, known) -> urls.put(entity, "/api/v1/" + known.get(0)));
    return map("version", 1, "platformId", PLATFORM_ID, "name", "Java 示例平台", "kind", "management",
        "profile", map("id", "reference", "version", "1"), "methods", List.of("beacon", "interface"),
        "appKey", APP_KEY, "logHost", LOG_HOST, "pages", map("home", "/", "others", List.of("/about")),
        "beacon", map("pages", map("login", "/login"), "selectors",
            map("targetButton", "#enter", "navigation", "#navigation", "carousel", "#carousel")),
        "interfaces", map("urls", urls, "scheme", SCHEME), "control", map("url", "/control"),
        // A test installation publishes them; in production they are handed over, and there is no control.
        "testing", map("interfaceCredentials", KEYS, "controlToken", CONTROL_TOKEN));
  }

  static Object control(String action, Map<String, Object> body, String base) throws Exception {
    String entity = Objects.toString(body.get("entity"), "");
    String id = Objects.toString(body.get("id"), "");
    switch (action) {
      case "insert": return map("id", insert(entity, object(body.get("record"))));
      case "update": change(entity, id, object(body.get("changes"))); return map();
      case "soft-delete": change(entity, id, map("isDeleted", true)); return map();
      case "publish": publish(object(body.get("authority")), base); return map();
      case "call-authority": subscribe(object(body.get("authority"))); return map();
      default: throw new Problem(404, "not-found");
    }
  }

  static int number(Map<String, String> query, String name, int standard, int most) {
    String text = query.getOrDefault(name, String.valueOf(standard));
    if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most)
      throw new Problem(400, "parameter-out-of-range", name + " has to be 1 to " + most + ".");
    return Integer.parseInt(text);
  }

  static Object interfaceAnswer(String method, String target, Map<String, String> headers) {
    String[] parts = target.split("\\?", 2);
    String[] place = parts[0].substring("/api/v1/".length()).split("/", 2);
    String entity = null;
    for (Map.Entry<String, List<String>> one : ENTITIES.entrySet())
      if (one.getValue().get(0).equals(place[0])) entity = one.getKey();
    if (entity == null) throw new Problem(404, "not-found");
    if (!method.equals("GET") && !method.equals("HEAD")) throw new Problem(405, "method-not-allowed");
    if (!open(method, target, headers).equals(entity)) throw new Problem(403, "permission-denied");
    if (place.length > 1) {
      Object record = RECORDS.getOrDefault(entity, Map.of()).get(decode(place[1].replace("+", "%2B")));
      if (record == null) throw new Problem(404, "not-found");
      return record;
    }
    Map<String, String> query = new HashMap<>();
    for (String item : (parts.length > 1 ? parts[1] : "").split("&"))
      query.put(decode(item.split("=", 2)[0]), item.contains("=") ? decode(item.split("=", 2)[1]) : "");
    int page = number(query, "page", 1, 999_999_999);
    int size = number(query, "pageSize", 100, 1000);
    OffsetDateTime since = null;
    try {
      if (query.containsKey("updatedSince")) since = OffsetDateTime.parse(query.get("updatedSince"));
    } catch (java.time.DateTimeException wrong) {
      throw new Problem(400, "parameter-out-of-range", "updatedSince has to be a time with an offset.");
    }
    List<Object> found = find(entity, since);
    int from = (int) Math.min(found.size(), (page - 1L) * size);
    return map("total", found.size(), "page", page, "pageSize", size,
        "records", found.subList(from, Math.min(found.size(), from + size)));
  }

  static void handle(HttpExchange exchange, String base) throws java.io.IOException {
    String method = exchange.getRequestMethod();
    String target = exchange.getRequestURI().toString();
    String path = exchange.getRequestURI().getRawPath();
    Map<String, String> headers = new HashMap<>();
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    int status = 200;
    String type = "application/json; charset=utf-8";
    String body;
    try {
      String sent = new String(exchange.getRequestBody().readNBytes(1_000_000), StandardCharsets.UTF_8);
      if (path.equals("/.well-known/monitoring-access.json")) body = Json.write(discovery());
      else if (path.startsWith("/api/v1/")) body = Json.write(interfaceAnswer(method, target, headers));
      else if (path.startsWith("/control/")) {
        if (!("Bearer " + CONTROL_TOKEN).equals(headers.get("authorization"))) throw new Problem(401, "token-missing");
        body = Json.write(control(path.substring("/control/".length()), object(Json.read(sent.isEmpty() ? "{}" : sent)), base));
      } else if (path.equals("/login") || PAGES.containsKey(path)) {
        boolean signedIn = path.equals("/login") || headers.getOrDefault("cookie", "").contains("account=u-1");
        if (path.equals("/login")) exchange.getResponseHeaders().add("Set-Cookie", "account=u-1; Path=/; HttpOnly; SameSite=Lax");
        type = "text/html; charset=utf-8";
        body = page(path.equals("/login") ? "/" : path, signedIn);
      } else throw new Problem(404, "not-found");
    } catch (Exception error) {
      Problem known = error instanceof Problem problem ? problem
          : error instanceof IllegalArgumentException ? new Problem(400, "request-invalid") : new Problem(500, "internal-error");
      if (known.status == 500) error.printStackTrace();
      status = known.status;
      if (status == 405) exchange.getResponseHeaders().add("Allow", "GET, HEAD");
      body = Json.write(map("error", map("code", known.code, "message", known.getMessage())));
    }
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", type);
    if (method.equals("HEAD")) exchange.sendResponseHeaders(status, -1);
    else {
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  public static void main(String[] words) throws Exception {
    HttpServer server = HttpServer.create(
        new InetSocketAddress(setting("HOST", "127.0.0.1"), Integer.parseInt(setting("PORT", "0"))), 0);
    String base = setting("PUBLIC_URL", "http://127.0.0.1:" + server.getAddress().getPort());
    exampleRecords(base);
    server.createContext("/", (exchange) -> handle(exchange, base));
    server.setExecutor(Executors.newFixedThreadPool(8));
    server.start();
    System.out.println(Json.write(map("url", base)));
  }

  // --- Small things ----------------------------------------------------------------------------------------------------

  static String setting(String name, String standard) {
    return System.getenv().getOrDefault(name, standard);
  }

  static String random(int bytes) {
    byte[] made = new byte[bytes];
    new SecureRandom().nextBytes(made);
    return HexFormat.of().formatHex(made);
  }

  static Map<String, Object> map(Object... pairs) {
    Map<String, Object> made = new LinkedHashMap<>();
    for (int at = 0; at < pairs.length; at += 2) made.put((String) pairs[at], pairs[at + 1]);
    return made;
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> object(Object value) {
    if (value instanceof Map) return (Map<String, Object>) value;
    throw new IllegalArgumentException("An object was expected.");
  }
}

/** JSON, which the JDK does not have: maps, lists, texts, Long or Double, Boolean, null. */
class Json {
  private final String text;
  private int at = 0;

  private Json(String text) {
    this.text = text;
  }

  static Object read(String text) {
    Json reader = new Json(text);
    Object value = reader.value();
    if (reader.next() != 0) throw new IllegalArgumentException("Something follows the JSON.");
    return value;
  }

  static String write(Object value) {
    if (value instanceof Map<?, ?> map) {
      StringJoiner joined = new StringJoiner(",", "{", "}");
      map.forEach((key, one) -> joined.add(write(key) + ":" + write(one)));
      return joined.toString();
    }
    if (value instanceof List<?> list) {
      StringJoiner joined = new StringJoiner(",", "[", "]");
      for (Object one : list) joined.add(write(one));
      return joined.toString();
    }
    if (!(value instanceof String string)) return String.valueOf(value);
    StringBuilder made = new StringBuilder("\"");
    for (char one : string.toCharArray())
      if (one == '"' || one == '\\') made.append('\\').append(one);
      else if (one < ' ' || one == '<') made.append(String.format("\\u%04x", (int) one));
      else made.append(one);
    return made.append('"').toString();
  }

  private char next() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) at++;
    return at < text.length() ? text.charAt(at) : 0;
  }

  private boolean took(char wanted) {
    if (next() != wanted) return false;
    at++;
    return true;
  }

  private void take(char wanted) {
    if (!took(wanted)) throw new IllegalArgumentException("Expected " + wanted + " at " + at + ".");
  }

  private Object value() {
    switch (next()) {
      case '{':
        at++;
        Map<String, Object> map = new LinkedHashMap<>();
        if (took('}')) return map;
        do {
          String key = string();
          take(':');
          map.put(key, value());
        } while (took(','));
        take('}');
        return map;
      case '[':
        at++;
        List<Object> list = new ArrayList<>();
        if (took(']')) return list;
        do list.add(value()); while (took(','));
        take(']');
        return list;
      case '"':
        return string();
      default:
        int from = at;
        while (at < text.length() && "+-.0123456789Eaeflnrstu".indexOf(text.charAt(at)) >= 0) at++;
        String word = text.substring(from, at);
        if (word.equals("null")) return null;
        if (word.equals("true") || word.equals("false")) return word.equals("true");
        if (word.matches("-?[0-9]{1,18}")) return Long.valueOf(word);
        return Double.valueOf(word);
    }
  }

  private String string() {
    take('"');
    StringBuilder made = new StringBuilder();
    while (text.charAt(at) != '"') {
      char one = text.charAt(at++);
      if (one == '\\') {
        one = text.charAt(at++);
        if (one == 'u') {
          one = (char) Integer.parseInt(text.substring(at, at + 4), 16);
          at += 4;
        } else one = "\"\\/bfnrt".indexOf(one) < 0 ? one : "\"\\/\b\f\n\r\t".charAt("\"\\/bfnrt".indexOf(one));
      }
      made.append(one);
    }
    at++;
    return made.toString();
  }
}
