"""A small resource platform that conforms: pages with beacons, interfaces, a front database, alerts, control.

The standard library and one driver (psycopg2). Settings come from the environment, see README.md.
"""

import json
import os
import re
import secrets
import sys
import threading
import time
from datetime import datetime, timedelta, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.error import HTTPError
from urllib.parse import parse_qs, unquote, urlsplit
from urllib.request import Request, urlopen

from sealing import Refused, open_request, seal_request

PLATFORM_ID = os.environ.get("PLATFORM_ID", "python-kit-0001")
APP_KEY = os.environ.get("APP_KEY", "pythonkitappkey000000001")
SCHEME = os.environ.get("SCHEME", "sm4-cbc-hmac-sm3")
KEYS = {
    "appKey": APP_KEY,
    "encryptionKey": os.environ.get("ENCRYPTION_KEY", secrets.token_hex(32 if "aes" in SCHEME else 16)),
    "signatureKey": os.environ.get("SIGNATURE_KEY", secrets.token_hex(32)),
}
CONTROL_TOKEN = os.environ.get("CONTROL_TOKEN", secrets.token_hex(16))
LOG_HOST = os.environ.get("LOG_HOST", "qtedu.om.moe.edu.cn")
SCRIPT = os.environ.get("BEACON_SCRIPT", "https://g.alicdn.com/QTSDK/aplus/beacon.js")
HEADERS = {
    name: f"X-Monitoring-{header}"
    for name, header in (
        ("appKey", "App-Key"),
        ("timestamp", "Timestamp"),
        ("nonce", "Nonce"),
        ("algorithm", "Algorithm"),
        ("parameters", "Parameters"),
        ("signature", "Signature"),
    )
}
BEIJING = timezone(timedelta(hours=8))

# Record, its path, its key, and its own fields in the order of the tables of docs/integrate.md.
ENTITIES = {
    "site-column": ("site-columns", "columnId", ["columnId", "level", "name", "parentColumnId", "url"]),
    "resource": (
        "resources",
        "resourceId",
        ["resourceId", "title", "type", "source", "stage", "subject", "url", "durationSeconds"],
    ),
    "course": ("courses", "courseId", ["courseId", "name", "stage", "subject", "source"]),
    "lesson": ("lessons", "lessonId", ["lessonId", "courseId", "name", "sequence", "durationSeconds"]),
    "material": (
        "materials",
        "materialId",
        ["materialId", "lessonId", "resourceId", "name", "type", "url", "durationSeconds"],
    ),
    "user": ("users", "userId", ["userId", "type", "regionCode", "registeredTime"]),
    "evaluation": (
        "evaluations",
        "evaluationId",
        ["evaluationId", "resourceId", "userId", "action", "score", "occurredTime"],
    ),
}
COMMON = ["platformId", "createTime", "updateTime", "isDeleted"]


def stamp(moment=None):
    return (moment or datetime.now(BEIJING)).isoformat(timespec="milliseconds")


def snake(name):
    return re.sub(r"([A-Z])", lambda match: "_" + match.group(1).lower(), name).replace("-", "_")


class Problem(Exception):
    def __init__(self, status, code, message=None):
        super().__init__(message or code)
        self.status, self.code = status, code


# --- The business system: records in memory, each change at a later time than the one before ---------------------------


class Business:
    def __init__(self):
        self.lock = threading.RLock()
        self.records = {entity: {} for entity in ENTITIES}
        # What the front database has not heard of: (entity, id) and the operation.
        self.waiting = {}
        self.last = ""

    def now(self):
        while stamp() <= self.last:
            time.sleep(0.0005)
        self.last = stamp()
        return self.last

    def insert(self, entity, record):
        path, key, fields = ENTITIES[entity]
        with self.lock:
            identifier = str(record.get(key) or f"{path}-{secrets.token_hex(8)}")
            if identifier in self.records[entity]:
                raise Problem(409, "exists", f"{entity} {identifier} exists already.")
            unknown = [name for name in record if name not in fields + COMMON]
            if unknown:
                raise Problem(400, "field-unknown", f"{entity} has no field {unknown[0]}.")
            now = self.now()
            own = {name: record.get(name) for name in fields}
            self.records[entity][identifier] = {
                "platformId": PLATFORM_ID,
                **own,
                key: identifier,
                "createTime": now,
                "updateTime": now,
                "isDeleted": False,
            }
            self.waiting[entity, identifier] = "insert"
            return identifier

    def change(self, entity, identifier, changes, operation="update"):
        key, fields = ENTITIES[entity][1:]
        with self.lock:
            record = self.records[entity].get(identifier)
            if record is None:
                raise Problem(404, "not-found", f"There is no {entity} {identifier}.")
            unknown = [name for name in changes if name not in fields + ["isDeleted"] or name == key]
            if unknown:
                raise Problem(400, "field-unknown", f"{unknown[0]} of {entity} cannot be changed.")
            record.update(changes, updateTime=self.now())
            if self.waiting.get((entity, identifier)) != "insert":
                self.waiting[entity, identifier] = operation

    def soft_delete(self, entity, identifier):
        self.change(entity, identifier, {"isDeleted": True}, "delete")

    def find(self, entity, since):
        with self.lock:
            found = [dict(one) for one in self.records[entity].values()]
        if since is not None:
            found = [one for one in found if datetime.fromisoformat(one["updateTime"]) >= since]
        # By creation: a change moves nothing from one page to another.
        return sorted(found, key=lambda one: (one["createTime"], one[ENTITIES[entity][1]]))


# --- The front database (7.3) -----------------------------------------------------------------------------------------


class FrontDatabase:
    """Pushes as push user. DATABASE_URL names the database, with the push user; without it there is no table exchange."""

    def __init__(self, address, business):
        import psycopg2

        self.business = business
        self.schema = os.environ.get("DATABASE_SCHEMA", "exchange")
        self.connect = lambda: psycopg2.connect(address, options="-c TimeZone=Asia/Shanghai")

    def push(self, mode):
        with self.business.lock:
            if mode == "full":
                wanted = [(e, i) for e, all_of in self.business.records.items() for i in all_of]
            else:
                wanted = list(self.business.waiting)
            connection = self.connect()
            try:
                # One transaction: rows and their log, or neither.
                with connection, connection.cursor() as cursor:
                    for entity, identifier in wanted:
                        self.push_one(cursor, entity, identifier)
                self.business.waiting.clear()
            finally:
                connection.close()

    def push_one(self, cursor, entity, identifier):
        _, key, fields = ENTITIES[entity]
        record = self.business.records[entity][identifier]
        operation = self.business.waiting.get((entity, identifier))
        names = fields + COMMON
        columns = ", ".join(f'"{snake(name)}"' for name in names)
        table = f"data_{snake(entity)}"
        if operation is not None:
            # The time of the row is that of its arrival here: an extraction by time must not have passed it already.
            record["updateTime"] = self.business.now()
        update = ", ".join(f'"{snake(name)}" = EXCLUDED."{snake(name)}"' for name in names if name not in ("platformId", key))
        cursor.execute(
            f'INSERT INTO "{self.schema}"."{table}" AS present ({columns}) VALUES ({", ".join(["%s"] * len(names))}) '
            f'ON CONFLICT ("platform_id", "{snake(key)}") DO UPDATE SET {update} '
            'WHERE present."update_time" < EXCLUDED."update_time"',
            [record[name] for name in names],
        )
        if cursor.rowcount > 0:
            cursor.execute(
                f'INSERT INTO "{self.schema}"."log_change" '
                "(platform_id, log_id, table_name, record_key, operation, create_time) VALUES (%s, %s, %s, %s, %s, %s)",
                [PLATFORM_ID, secrets.token_hex(16), table, identifier, operation or "update", record["updateTime"]],
            )

    def act_on_alerts(self):
        """Mends what open alerts name (7.3.5): here by deleting the record softly; a person would correct it."""
        tables = {f"data_{snake(entity)}": entity for entity in ENTITIES}
        connection = self.connect()
        try:
            with connection, connection.cursor() as cursor:
                cursor.execute(
                    f'SELECT alert_id, table_name, record_key FROM "{self.schema}"."alert_record" '
                    "WHERE platform_id = %s AND status = 'open'",
                    [PLATFORM_ID],
                )
                mended = [
                    (alert, tables[table], record)
                    for alert, table, record in cursor.fetchall()
                    if record in self.business.records.get(tables.get(table), {})
                ]
            for _, entity, record in mended:
                self.business.soft_delete(entity, record)
            self.push("increment")
            with connection, connection.cursor() as cursor:
                for alert, _, _ in mended:
                    cursor.execute(
                        f'UPDATE "{self.schema}"."alert_record" SET status = %s, update_time = %s '
                        "WHERE platform_id = %s AND alert_id = %s",
                        ["rectified", stamp(), PLATFORM_ID, alert],
                    )
            return len(mended)
        finally:
            connection.close()


# --- Pages with beacons (7.1) -----------------------------------------------------------------------------------------

SNIPPET = """<meta name="data-spm" content="pykit">
<script>
window.aplus_queue = window.aplus_queue || [];
aplus_queue.push({ action: 'aplus.setMetaInfo', arguments: ['appKey', %(app_key)s] });
aplus_queue.push({ action: 'aplus.setMetaInfo', arguments: ['aplus-rhost-v', %(log_host)s] });
%(user)s%(data)s(function () {
  var script = document.createElement('script');
  script.id = 'beacon-aplus';
  script.async = true;
  script.src = %(script)s;
  document.head.appendChild(script);
})();
</script>"""

# The script reports page views by itself, clicks and exposures by these rules, and what a medium with data-resource-id plays.
CLICKS = [{"cssSelector": "#download"}] + [
    {"cssSelector": f"#{action}", "logkey": f"resource_{action}", **({"props": {"score": 5}} if action == "rating" else {})}
    for action in ("like", "forward", "favourite", "rating")
]
EXPOSURES = [{"cssSelector": f"#{name}", "logkey": f"{name}_exposure"} for name in ("navigation", "carousel")]


def page(title, code, body, user=None, resource=None):
    def setting(name, value):
        return f"aplus_queue.push({{ action: 'aplus.setMetaInfo', arguments: ['{name}', {json.dumps(value)}] }});\n"

    head = SNIPPET % {
        "app_key": json.dumps(APP_KEY),
        "log_host": json.dumps(LOG_HOST),
        "script": json.dumps(SCRIPT),
        "user": "" if user is None else setting("_user_id", user),
        "data": ("" if resource is None else setting("aplus-cpvdata", {"resource_id": resource}))
        + setting("aplus-auto-clk", CLICKS)
        + setting("aplus-auto-exp", EXPOSURES),
    }
    navigation = '<nav id="navigation"><a href="/">首页</a> <a href="/courses">课程</a> <a href="/about">关于</a></nav>'
    return (
        f'<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>{title}</title>\n{head}</head>'
        f'<body data-spm="{code}">{navigation}<h1>{title}</h1>{body}</body></html>'
    )


# What is clicked is also done: the platform keeps an evaluation, as the interface then shows (6.5).
BUTTONS = "".join(
    f'<button id="{action}" data-resource-id="r-1" onclick="fetch(\'/actions/{action}\', {{ method: \'POST\' }})">{label}</button>'
    for action, label in (("like", "点赞"), ("forward", "转发"), ("favourite", "收藏"), ("rating", "五分"))
)
PAGES = {
    "/": ("首页", "home", '<div id="carousel">轮播图</div><button id="download">下载客户端</button>', None),
    "/courses": ("课程", "courses", '<p><a href="/courses/chinese">语文</a></p>', None),
    "/courses/chinese": ("语文", "chinese", '<p><a href="/resources/r-1">古诗朗读</a></p>', None),
    "/resources/r-1": ("古诗朗读", "resource", f'<audio id="player" data-resource-id="r-1" src="/sound.wav" controls></audio>{BUTTONS}', "r-1"),
    "/about": ("关于", "about", "<p>示例平台</p>", None),
}


def sound(seconds=30, rate=8000):
    """Silence, long enough to be played in parts."""
    size = seconds * rate
    head = b"RIFF" + (36 + size).to_bytes(4, "little") + b"WAVEfmt " + (16).to_bytes(4, "little")
    head += (1).to_bytes(2, "little") + (1).to_bytes(2, "little") + rate.to_bytes(4, "little") * 2
    return head + (1).to_bytes(2, "little") + (8).to_bytes(2, "little") + b"data" + size.to_bytes(4, "little") + b"\x80" * size


def example_records(business, base):
    registered = "2026-09-01T08:00:00.000+08:00"
    taught = {"stage": "basic", "subject": "SB0101", "source": "platform"}
    column = lambda i, level, name, parent, path: business.insert(  # noqa: E731
        "site-column", {"columnId": i, "level": level, "name": name, "parentColumnId": parent, "url": base + path}
    )
    column("c-1", 1, "首页", None, "/")
    column("c-2", 1, "课程", None, "/courses")
    column("c-3", 2, "语文", "c-2", "/courses/chinese")
    column("c-4", 1, "关于", None, "/about")
    for number, kind in enumerate(("student", "student", "teacher", "administrator", "other"), 1):
        business.insert(
            "user", {"userId": f"u-{number}", "type": kind, "regionCode": "110101", "registeredTime": registered}
        )
    address = {"type": "audio", "url": base + "/resources/r-1", "durationSeconds": 30}
    business.insert("resource", {"resourceId": "r-1", "title": "古诗朗读", **taught, **address})
    business.insert("course", {"courseId": "k-1", "name": "语文一年级", **taught})
    lesson = {"lessonId": "l-1", "courseId": "k-1", "name": "第一课", "sequence": 1, "durationSeconds": 30}
    business.insert("lesson", lesson)
    material = {"materialId": "m-1", "lessonId": "l-1", "resourceId": "r-1", "name": "朗读", **address}
    business.insert("material", material)
    for number, action in enumerate(("rating", "like", "forward", "favourite"), 1):
        done = {"action": action, "score": 5 if action == "rating" else None, "occurredTime": registered}
        business.insert("evaluation", {"evaluationId": f"e-{number}", "resourceId": "r-1", "userId": "u-1", **done})


# --- The authority's interfaces, which this platform calls (7.2.6, 7.2.7) -----------------------------------------------


class Authority:
    def __init__(self, url, credentials):
        self.url, self.keys = url.rstrip("/"), credentials

    def call(self, method, path, scope, body=None):
        address = path if path.startswith("http") else self.url + path
        place = urlsplit(address)
        target = place.path + (f"?{place.query}" if place.query else "")
        data = b"" if body is None else json.dumps(body, ensure_ascii=False).encode()
        headers = seal_request(SCHEME, method, target, scope, self.keys, int(time.time() * 1000), HEADERS, data)
        if body is not None:
            headers["Content-Type"] = "application/json"
        request = Request(address, data=data if body is not None else None, headers=headers, method=method)
        try:
            with urlopen(request, timeout=10) as answer:
                return json.loads(answer.read() or b"{}")
        except HTTPError as error:
            raise Problem(502, "authority-refused", error.read(2000).decode("utf-8", "replace")) from None


# --- HTTP -------------------------------------------------------------------------------------------------------------


class Platform:
    def __init__(self, base, database):
        self.base = base
        self.business = Business()
        example_records(self.business, base)
        self.database = FrontDatabase(database, self.business) if database else None
        if self.database is not None:
            self.database.push("full")
        self.nonces, self.lock = {}, threading.Lock()
        self.sound = sound()

    def claim(self, nonce):
        """A nonce is remembered as long as its time could still be accepted."""
        now = time.time()
        with self.lock:
            self.nonces = {key: end for key, end in self.nonces.items() if end > now}
            if nonce in self.nonces:
                return False
            self.nonces[nonce] = now + 660
            return True

    def discovery(self):
        document = {
            "version": 1,
            "platformId": PLATFORM_ID,
            "name": "Python 示例平台",
            "kind": "resource",
            "profile": {"id": "reference", "version": "1"},
            "methods": ["beacon", "interface"] + (["exchange"] if self.database else []),
            "appKey": APP_KEY,
            "logHost": LOG_HOST,
            "pages": {"home": "/", "others": ["/about"]},
            "beacon": {
                "pages": {"login": "/login", **{role: "/resources/r-1" for role in ("player", "like", "forward", "favourite", "rating")}},
                "selectors": {
                    "targetButton": "#download",
                    **{role: f"#{role}" for role in ("navigation", "carousel", "player", "like", "forward", "favourite", "rating")},
                },
            },
            "interfaces": {
                "urls": {entity: f"/api/v1/{path}" for entity, (path, _, _) in ENTITIES.items()},
                "scheme": SCHEME,
            },
            "control": {"url": "/control"},
            # A test installation publishes them; in production they are handed over, and there is no control.
            "testing": {"interfaceCredentials": KEYS, "controlToken": CONTROL_TOKEN},
        }
        if self.database is not None:
            place = urlsplit(os.environ["EXCHANGE_URL"])
            push = urlsplit(os.environ["DATABASE_URL"])
            document["frontDatabase"] = {
                "type": "postgresql",
                "host": place.hostname,
                "port": place.port or 5432,
                "database": place.path[1:],
                "schema": self.database.schema,
            }
            for name, url in (("exchangeUser", place), ("pushUser", push)):
                document["testing"][name] = {"user": unquote(url.username), "password": unquote(url.password)}
        return document

    def act(self, action):
        """What the visitor of the demonstration page does with its resource."""
        if action not in ("rating", "like", "forward", "favourite"):
            raise Problem(404, "not-found")
        score = 5 if action == "rating" else None
        done = {"resourceId": "r-1", "userId": "u-1", "action": action, "score": score, "occurredTime": stamp()}
        self.business.insert("evaluation", done)

    def control(self, path, body):
        entity = body.get("entity")
        if path in ("/insert", "/update", "/soft-delete") and entity not in ENTITIES:
            raise Problem(404, "entity-unknown", f"There is no record {entity}.")
        if path == "/push" and self.database is not None:
            self.database.push(body.get("mode", "increment"))
            return {}
        if path == "/insert":
            return {"id": self.business.insert(entity, body.get("record", {}))}
        if path == "/update":
            self.business.change(entity, body.get("id"), body.get("changes", {}))
            return {}
        if path == "/soft-delete":
            self.business.soft_delete(entity, body.get("id"))
            return {}
        if path == "/act-on-alerts" and self.database is not None:
            return {"count": self.database.act_on_alerts()}
        if path == "/publish":
            return self.publish(Authority(**body["authority"]))
        if path == "/call-authority":
            return self.call_authority(Authority(**body["authority"]))
        raise Problem(404, "not-found")

    def publish(self, authority):
        """Draws up, mounts and publishes every interface (7.2.6)."""
        for entity, (path, _, fields) in ENTITIES.items():
            entry = {
                "url": f"{self.base}/api/v1/{path}",
                "method": "GET",
                "name": {"zh-CN": f"查询 {entity}", "en": f"Query: {entity}"},
                "description": {"zh-CN": "分页返回。", "en": "Page by page."},
                "dataItems": [{"field": name, "name": {"zh-CN": name, "en": name}} for name in fields + COMMON],
            }
            authority.call("PUT", f"/catalogue/entries/{entity}", "catalogue", entry)
            authority.call("POST", f"/catalogue/entries/{entity}/mount", "catalogue")
            authority.call("POST", f"/catalogue/entries/{entity}/publish", "catalogue")
        return {}

    def call_authority(self, authority):
        """Subscribes to the interfaces of the authority and calls each once (7.2.7)."""
        wanted = {"entities": ["site-column", "user", "resource"]}
        for one in authority.call("POST", "/catalogue/subscriptions", "catalogue", wanted)["subscriptions"]:
            authority.call("GET", one["url"], one["entity"])
        return {}

    def interface(self, method, target, headers):
        path, _, query = target.partition("?")
        name, _, identifier = path.removeprefix("/api/v1/").partition("/")
        entity = next((one for one, (place, _, _) in ENTITIES.items() if place == name), None)
        if entity is None:
            raise Problem(404, "not-found")
        if method not in ("GET", "HEAD"):
            raise Problem(405, "method-not-allowed")
        try:
            said = open_request(SCHEME, method, target, headers, KEYS, int(time.time() * 1000), 300, self.claim, HEADERS)
        except Refused as refused:
            raise Problem(401, str(refused)) from None
        if said["scope"] != entity:
            raise Problem(403, "permission-denied")
        if identifier != "":
            record = self.business.records[entity].get(unquote(identifier))
            if record is None:
                raise Problem(404, "not-found")
            return record
        given = parse_qs(query, keep_blank_values=True)

        def number(parameter, default, most):
            text = given.get(parameter, [str(default)])[-1]
            if not re.fullmatch(r"[0-9]{1,9}", text) or not 1 <= int(text) <= most:
                raise Problem(400, "parameter-out-of-range", f"{parameter} has to be 1 to {most}.")
            return int(text)

        at, size, since = number("page", 1, 999_999_999), number("pageSize", 100, 1000), None
        if "updatedSince" in given:
            try:
                since = datetime.fromisoformat(given["updatedSince"][-1].replace("Z", "+00:00"))
            except ValueError:
                since = None
            if since is None or since.tzinfo is None:
                raise Problem(400, "parameter-out-of-range", "updatedSince has to be a time with an offset.")
        found = self.business.find(entity, since)
        return {"total": len(found), "page": at, "pageSize": size, "records": found[(at - 1) * size : at * size]}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    platform = None

    def answer(self, status, body, kind="application/json; charset=utf-8", more=()):
        data = body if isinstance(body, bytes) else body.encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        for name, value in more:
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def handle_request(self):
        path = self.path.partition("?")[0]
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(min(length, 1_000_000))
        try:
            if path == "/.well-known/monitoring-access.json":
                return self.answer(200, json.dumps(self.platform.discovery(), ensure_ascii=False))
            if path.startswith("/control/"):
                if self.headers.get("Authorization") != f"Bearer {CONTROL_TOKEN}":
                    raise Problem(401, "token-missing")
                done = self.platform.control(path.removeprefix("/control"), json.loads(body or b"{}"))
                return self.answer(200, json.dumps(done))
            if path.startswith("/api/v1/"):
                headers = {name.lower(): value for name, value in self.headers.items()}
                found = self.platform.interface(self.command, self.path, headers)
                return self.answer(200, json.dumps(found, ensure_ascii=False))
            if path == "/sound.wav":
                return self.answer(200, self.platform.sound, "audio/wav")
            if path.startswith("/actions/") and self.command == "POST":
                self.platform.act(path.removeprefix("/actions/"))
                return self.answer(200, "{}")
            if path in PAGES or path == "/login":
                return self.page("/" if path == "/login" else path, path == "/login")
            raise Problem(404, "not-found")
        except Problem as problem:
            more = [("Allow", "GET, HEAD")] if problem.status == 405 else []
            error = {"error": {"code": problem.code, "message": str(problem)}}
            return self.answer(problem.status, json.dumps(error, ensure_ascii=False), more=more)
        except (ValueError, TypeError, AttributeError):
            return self.answer(400, json.dumps({"error": {"code": "request-invalid", "message": "The body is not as expected."}}))

    def page(self, path, signs_in):
        signed_in = signs_in or "account=u-1" in (self.headers.get("Cookie") or "")
        title, code, body, resource = PAGES[path]
        more = [("Set-Cookie", "account=u-1; Path=/; HttpOnly; SameSite=Lax")] if signs_in else []
        text = page(title, code, body, "u-1" if signed_in else None, resource)
        self.answer(200, text, "text/html; charset=utf-8", more)

    do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = do_PATCH = do_OPTIONS = handle_request

    def log_message(self, *_):
        pass


def main():
    server = ThreadingHTTPServer((os.environ.get("HOST", "127.0.0.1"), int(os.environ.get("PORT", "0"))), Handler)
    base = os.environ.get("PUBLIC_URL", f"http://{server.server_address[0]}:{server.server_address[1]}")
    Handler.platform = Platform(base, os.environ.get("DATABASE_URL"))
    print(json.dumps({"url": base}), flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        pass


if __name__ == "__main__":
    sys.exit(main())
