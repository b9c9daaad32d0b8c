/*
 * A small service platform that conforms: pages with beacons, interfaces, a front database, alerts, control.
 * Node and one driver (pg). Settings come from the environment, see README.md.
 */
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { Refused, openRequest, sealRequest } from './sealing.mjs';

const env = process.env;
const platformId = env.PLATFORM_ID ?? 'node-kit-0001';
const appKey = env.APP_KEY ?? 'nodekitappkey00000000001';
const scheme = env.SCHEME ?? 'sm4-cbc-hmac-sm3';
const keys = {
  appKey,
  encryptionKey: env.ENCRYPTION_KEY ?? randomBytes(scheme.startsWith('aes') ? 32 : 16).toString('hex'),
  signatureKey: env.SIGNATURE_KEY ?? randomBytes(32).toString('hex'),
};
const controlToken = env.CONTROL_TOKEN ?? randomBytes(16).toString('hex');
const logHost = env.LOG_HOST ?? 'qtedu.om.moe.edu.cn';
const beaconScript = env.BEACON_SCRIPT ?? 'https://g.alicdn.com/QTSDK/aplus/beacon.js';
const names = Object.fromEntries(
  ['App-Key', 'Timestamp', 'Nonce', 'Algorithm', 'Parameters', 'Signature'].map((header) => [
    header === 'App-Key' ? 'appKey' : header.toLowerCase(),
    `X-Monitoring-${header}`,
  ]),
);

/** Record: its path, its key, and its own fields in the order of the tables of docs/integrate.md. */
const entities = {
  'site-column': {
    path: 'site-columns',
    key: 'columnId',
    fields: ['columnId', 'level', 'name', 'parentColumnId', 'url'],
  },
  user: { path: 'users', key: 'userId', fields: ['userId', 'type', 'regionCode', 'registeredTime'] },
  'service-item': { path: 'service-items', key: 'itemId', fields: ['itemId', 'name', 'category', 'url'] },
  'service-case': {
    path: 'service-cases',
    key: 'caseId',
    fields: ['caseId', 'itemId', 'userId', 'acceptedTime', 'completedTime'],
  },
  'service-evaluation': {
    path: 'service-evaluations',
    key: 'evaluationId',
    fields: ['evaluationId', 'caseId', 'itemId', 'userId', 'score', 'evaluatedTime'],
  },
};
const common = ['platformId', 'createTime', 'updateTime', 'isDeleted'];

/** Beijing time with its offset, to the millisecond. */
const stamp = (milliseconds) => `${new Date(milliseconds + 8 * 3_600_000).toISOString().slice(0, -1)}+08:00`;
const snake = (name) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replaceAll('-', '_');

class Problem extends Error {
  constructor(status, code, message = code) {
    super(message);
    Object.assign(this, { status, code });
  }
}

// --- The business system: records in memory, each change at a later time than the one before --------------------------

const records = Object.fromEntries(Object.keys(entities).map((entity) => [entity, new Map()]));
/** What the front database has not heard of: `entity id`, and the operation. */
const waiting = new Map();
let last = 0;

const now = () => {
  while (Date.now() <= last);
  last = Date.now();
  return stamp(last);
};

const entityOf = (name) => {
  if (!Object.hasOwn(entities, name)) throw new Problem(404, 'entity-unknown', `There is no record ${name}.`);
  return entities[name];
};

const insert = (entity, record = {}) => {
  const { path, key, fields } = entityOf(entity);
  const id = String(record[key] ?? `${path}-${randomBytes(8).toString('hex')}`);
  if (records[entity].has(id)) throw new Problem(409, 'exists', `${entity} ${id} exists already.`);
  const unknown = Object.keys(record).find((name) => ![...fields, ...common].includes(name));
  if (unknown !== undefined) throw new Problem(400, 'field-unknown', `${entity} has no field ${unknown}.`);
  const time = now();
  const own = Object.fromEntries(fields.map((name) => [name, record[name] ?? null]));
  records[entity].set(id, { platformId, ...own, [key]: id, createTime: time, updateTime: time, isDeleted: false });
  waiting.set(`${entity} ${id}`, 'insert');
  return id;
};

const change = (entity, id, changes = {}, operation = 'update') => {
  const { key, fields } = entityOf(entity);
  const record = records[entity].get(id);
  if (record === undefined) throw new Problem(404, 'not-found', `There is no ${entity} ${id}.`);
  const fixed = Object.keys(changes).find((name) => ![...fields, 'isDeleted'].includes(name) || name === key);
  if (fixed !== undefined) throw new Problem(400, 'field-unknown', `${fixed} of ${entity} cannot be changed.`);
  Object.assign(record, changes, { updateTime: now() });
  if (waiting.get(`${entity} ${id}`) !== 'insert') waiting.set(`${entity} ${id}`, operation);
};

const softDelete = (entity, id) => change(entity, id, { isDeleted: true }, 'delete');

// --- The front database (7.3) -----------------------------------------------------------------------------------------

const schema = env.DATABASE_SCHEMA ?? 'exchange';
const tableOf = (entity) => `data_${snake(entity)}`;

/** As push user, in one transaction: rows and their log, or neither. TLS, whoever signed the certificate: give `ca` to verify it. */
const transaction = async (work) => {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: env.DATABASE_URL, ssl: { rejectUnauthorized: false } });
  await client.connect();
  try {
    await client.query('BEGIN');
    const result = await work((text, values) => client.query(text, values));
    await client.query('COMMIT');
    return result;
  } finally {
    await client.end();
  }
};

const pushOne = async (query, entity, id, operation) => {
  const { key, fields } = entities[entity];
  const record = records[entity].get(id);
  // The time of the row is that of its arrival here: an extraction by time must not have passed it already.
  if (operation !== undefined) record.updateTime = now();
  const all = [...fields, ...common];
  const columns = all.map((name) => `"${snake(name)}"`);
  const updates = all
    .filter((name) => name !== 'platformId' && name !== key)
    .map((name) => `"${snake(name)}" = EXCLUDED."${snake(name)}"`);
  const { rowCount } = await query(
    `INSERT INTO "${schema}"."${tableOf(entity)}" AS present (${columns.join(', ')})
     VALUES (${all.map((_, at) => `$${at + 1}`).join(', ')})
     ON CONFLICT ("platform_id", "${snake(key)}") DO UPDATE SET ${updates.join(', ')}
     WHERE present."update_time" < EXCLUDED."update_time"`,
    all.map((name) => record[name]),
  );
  if (rowCount === 0) return;
  await query(
    `INSERT INTO "${schema}"."log_change" (platform_id, log_id, table_name, record_key, operation, create_time)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [platformId, randomBytes(16).toString('hex'), tableOf(entity), id, operation ?? 'update', record.updateTime],
  );
};

const pushAll = async (mode) => {
  // What changes while this goes on waits for the next push.
  const taken = new Map(waiting);
  waiting.clear();
  const everything = Object.entries(records).flatMap(([entity, all]) => [...all.keys()].map((id) => `${entity} ${id}`));
  try {
    await transaction(async (query) => {
      for (const one of mode === 'full' ? everything : taken.keys()) {
        const at = one.indexOf(' ');
        await pushOne(query, one.slice(0, at), one.slice(at + 1), taken.get(one));
      }
    });
  } catch (error) {
    for (const [one, operation] of taken) waiting.set(one, operation);
    throw error;
  }
};

/** One after the other: what two pushes wrote at once could pass each other. */
let pushing = Promise.resolve();
const push = (mode) => {
  const next = pushing.then(() => pushAll(mode));
  pushing = next.catch(() => {});
  return next;
};

/** Mends what open alerts name (7.3.5): here by deleting the record softly; a person would correct it. */
const actOnAlerts = async () => {
  const open = await transaction((query) =>
    query(
      `SELECT alert_id, table_name, record_key FROM "${schema}"."alert_record" WHERE platform_id = $1 AND status = 'open'`,
      [platformId],
    ),
  );
  const mended = open.rows.flatMap((alert) => {
    const entity = Object.keys(entities).find((name) => tableOf(name) === alert.table_name);
    return entity !== undefined && records[entity].has(alert.record_key) ? [{ ...alert, entity }] : [];
  });
  for (const { entity, record_key: id } of mended) softDelete(entity, id);
  await push('increment');
  await transaction(async (query) => {
    for (const { alert_id: id } of mended)
      await query(
        `UPDATE "${schema}"."alert_record" SET status = 'rectified', update_time = $1 WHERE platform_id = $2 AND alert_id = $3`,
        [stamp(Date.now()), platformId, id],
      );
  });
  return mended.length;
};

// --- Pages with beacons (7.1) -----------------------------------------------------------------------------------------

const pages = {
  '/': ['首页', 'home', '<div id="carousel">轮播图</div><button id="apply">在线办理</button>'],
  '/services': ['服务', 'services', '<p><a href="/services/enrolment">入学报名</a></p>'],
  '/services/enrolment': ['入学报名', 'enrolment', '<p>办理入学报名。</p>'],
  '/about': ['关于', 'about', '<p>示例平台</p>'],
};

const page = (path, user) => {
  const [title, code, body] = pages[path];
  const settings = [
    ['appKey', appKey],
    ['aplus-rhost-v', logHost],
    ...(user === undefined ? [] : [['_user_id', user]]),
    ['aplus-auto-clk', [{ cssSelector: '#apply' }]],
    ['aplus-auto-exp', ['navigation', 'carousel'].map((id) => ({ cssSelector: `#${id}`, logkey: `${id}_exposure` }))],
  ].map((pair) => `aplus_queue.push({ action: 'aplus.setMetaInfo', arguments: ${JSON.stringify(pair)} });`);
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title>
<meta name="data-spm" content="nodekit">
<script>
window.aplus_queue = window.aplus_queue || [];
${settings.join('\n')}
(function () {
  var script = document.createElement('script');
  script.id = 'beacon-aplus';
  script.async = true;
  script.src = ${JSON.stringify(beaconScript)};
  document.head.appendChild(script);
})();
</script></head>
<body data-spm="${code}"><nav id="navigation"><a href="/">首页</a> <a href="/services">服务</a> <a href="/about">关于</a></nav>
<h1>${title}</h1>${body}</body></html>`;
};

const exampleRecords = (base) => {
  const at = (day) => `2026-09-${day}T08:00:00.000+08:00`;
  const column = (columnId, level, name, parentColumnId, path) =>
    insert('site-column', { columnId, level, name, parentColumnId, url: base + path });
  column('c-1', 1, '首页', null, '/');
  column('c-2', 1, '服务', null, '/services');
  column('c-3', 2, '入学报名', 'c-2', '/services/enrolment');
  column('c-4', 1, '关于', null, '/about');
  for (const [nth, type] of ['student', 'teacher', 'administrator', 'other'].entries())
    insert('user', { userId: `u-${nth + 1}`, type, regionCode: '110101', registeredTime: at('01') });
  insert('service-item', { itemId: 'i-1', name: '入学报名', category: '入学', url: `${base}/services/enrolment` });
  insert('service-item', { itemId: 'i-2', name: '成绩证明', category: '证明', url: null });
  const filed = { itemId: 'i-1', userId: 'u-1' };
  insert('service-case', { caseId: 's-1', ...filed, acceptedTime: at('02'), completedTime: at('04') });
  insert('service-case', { caseId: 's-2', ...filed, acceptedTime: at('03'), completedTime: null });
  insert('service-evaluation', { evaluationId: 'e-1', caseId: 's-1', ...filed, score: 5, evaluatedTime: at('05') });
};

// --- The authority's interfaces, which this platform calls (7.2.6, 7.2.7) ---------------------------------------------

const callAuthority = async (authority, method, path, scope, content) => {
  const address = new URL(path, authority.url);
  const body = content === undefined ? '' : JSON.stringify(content);
  const target = address.pathname + address.search;
  const headers = sealRequest({
    scheme,
    method,
    target,
    scope,
    keys: authority.credentials,
    now: Date.now(),
    names,
    body,
  });
  const answer = await fetch(address, {
    method,
    headers: { ...headers, ...(body !== '' && { 'content-type': 'application/json' }) },
    ...(body !== '' && { body }),
    signal: AbortSignal.timeout(10_000),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Problem(502, 'authority-refused', text.slice(0, 2000));
  return JSON.parse(text || '{}');
};

const publish = async (authority, base) => {
  const both = (text) => ({ 'zh-CN': text, en: text });
  for (const [entity, { path, fields }] of Object.entries(entities)) {
    await callAuthority(authority, 'PUT', `/catalogue/entries/${entity}`, 'catalogue', {
      url: `${base}/api/v1/${path}`,
      method: 'GET',
      name: { 'zh-CN': `查询 ${entity}`, en: `Query: ${entity}` },
      description: { 'zh-CN': '分页返回。', en: 'Page by page.' },
      dataItems: [...fields, ...common].map((field) => ({ field, name: both(field) })),
    });
    await callAuthority(authority, 'POST', `/catalogue/entries/${entity}/mount`, 'catalogue');
    await callAuthority(authority, 'POST', `/catalogue/entries/${entity}/publish`, 'catalogue');
  }
};

const subscribe = async (authority) => {
  const wanted = { entities: ['site-column', 'user', 'resource'] };
  const { subscriptions } = await callAuthority(authority, 'POST', '/catalogue/subscriptions', 'catalogue', wanted);
  for (const { entity, url } of subscriptions) await callAuthority(authority, 'GET', url, entity);
};

// --- HTTP -------------------------------------------------------------------------------------------------------------

const hasDatabase = env.DATABASE_URL !== undefined;

const discovery = () => {
  const document = {
    version: 1,
    platformId,
    name: 'Node 示例平台',
    kind: 'service',
    profile: { id: 'reference', version: '1' },
    methods: ['beacon', 'interface', ...(hasDatabase ? ['exchange'] : [])],
    appKey,
    logHost,
    pages: { home: '/', others: ['/about'] },
    beacon: {
      pages: { login: '/login' },
      selectors: { targetButton: '#apply', navigation: '#navigation', carousel: '#carousel' },
    },
    interfaces: {
      urls: Object.fromEntries(Object.entries(entities).map(([entity, { path }]) => [entity, `/api/v1/${path}`])),
      scheme,
    },
    control: { url: '/control' },
    // A test installation publishes them; in production they are handed over, and there is no control.
    testing: { interfaceCredentials: keys, controlToken },
  };
  if (!hasDatabase) return document;
  const account = ({ username, password }) => ({
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
  });
  const place = new URL(env.EXCHANGE_URL);
  document.frontDatabase = {
    type: 'postgresql',
    host: place.hostname,
    port: Number(place.port || 5432),
    database: place.pathname.slice(1),
    schema,
    tls: 'require',
  };
  Object.assign(document.testing, { exchangeUser: account(place), pushUser: account(new URL(env.DATABASE_URL)) });
  return document;
};

const control = async (action, { entity, id, record, changes, mode, authority }, base) => {
  if (action === 'push' && hasDatabase) await push(mode);
  else if (action === 'insert') return { id: insert(entity, record) };
  else if (action === 'update') change(entity, id, changes);
  else if (action === 'soft-delete') softDelete(entity, id);
  else if (action === 'act-on-alerts' && hasDatabase) return { count: await actOnAlerts() };
  else if (action === 'publish') await publish(authority, base);
  else if (action === 'call-authority') await subscribe(authority);
  else throw new Problem(404, 'not-found');
  return {};
};

/** A nonce is remembered as long as its time could still be accepted. */
const nonces = new Map();
const claim = (nonce) => {
  const time = Date.now();
  for (const [known, end] of nonces) if (end <= time) nonces.delete(known);
  if (nonces.has(nonce)) return false;
  nonces.set(nonce, time + 660_000);
  return true;
};

const parameter = (query, name, standard, most) => {
  const text = query.get(name) ?? String(standard);
  if (!/^\d{1,9}$/.test(text) || Number(text) < 1 || Number(text) > most)
    throw new Problem(400, 'parameter-out-of-range', `${name} has to be 1 to ${most}.`);
  return Number(text);
};

const answerInterface = (method, target, headers) => {
  const [path, search = ''] = target.split('?');
  const [name, id] = path.slice('/api/v1/'.length).split('/');
  const entity = Object.keys(entities).find((one) => entities[one].path === name);
  if (entity === undefined) throw new Problem(404, 'not-found');
  if (method !== 'GET' && method !== 'HEAD') throw new Problem(405, 'method-not-allowed');
  let said;
  try {
    said = openRequest({ scheme, method, target, headers, keys, now: Date.now(), skewSeconds: 300, claim, names });
  } catch (error) {
    if (error instanceof Refused) throw new Problem(401, error.message);
    throw error;
  }
  if (said.scope !== entity) throw new Problem(403, 'permission-denied');
  if (id !== undefined) {
    const record = records[entity].get(decodeURIComponent(id));
    if (record === undefined) throw new Problem(404, 'not-found');
    return record;
  }
  const query = new URLSearchParams(search);
  const [at, pageSize] = [parameter(query, 'page', 1, 999_999_999), parameter(query, 'pageSize', 100, 1000)];
  const since = query.get('updatedSince');
  if (since !== null && !(/T.*(?:Z|[+-]\d\d:\d\d)$/.test(since) && Date.parse(since) > 0))
    throw new Problem(400, 'parameter-out-of-range', 'updatedSince has to be a time with an offset.');
  // By creation, as a Map keeps them: a change moves nothing from one page to another.
  const found = [...records[entity].values()].filter(
    ({ updateTime }) => since === null || Date.parse(updateTime) >= Date.parse(since),
  );
  return { total: found.length, page: at, pageSize, records: found.slice((at - 1) * pageSize, at * pageSize) };
};

const bodyOf = async (request) => {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += chunk;
    if (text.length > 1_000_000) throw new Problem(413, 'too-large');
  }
  try {
    return JSON.parse(text || '{}');
  } catch {
    throw new Problem(400, 'request-invalid', 'The body is no JSON.');
  }
};

const handle = async (request, base) => {
  const { method, url: target, headers } = request;
  const path = target.split('?')[0];
  if (path === '/.well-known/monitoring-access.json') return { body: discovery() };
  if (path.startsWith('/api/v1/')) return { body: answerInterface(method, target, headers) };
  if (path.startsWith('/control/')) {
    if (headers.authorization !== `Bearer ${controlToken}`) throw new Problem(401, 'token-missing');
    return { body: await control(path.slice('/control/'.length), await bodyOf(request), base) };
  }
  if (path === '/login')
    return { html: page('/', 'u-1'), more: { 'set-cookie': 'account=u-1; Path=/; HttpOnly; SameSite=Lax' } };
  if (Object.hasOwn(pages, path))
    return { html: page(path, headers.cookie?.includes('account=u-1') ? 'u-1' : undefined) };
  throw new Problem(404, 'not-found');
};

const server = createServer(async (request, response) => {
  const send = (status, body, type, more = {}) =>
    response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body), ...more }).end(body);
  const json = 'application/json; charset=utf-8';
  try {
    const { body, html, more } = await handle(request, base);
    if (html === undefined) send(200, JSON.stringify(body), json);
    else send(200, html, 'text/html; charset=utf-8', more);
  } catch (error) {
    const known = error instanceof Problem ? error : new Problem(500, 'internal-error');
    if (known !== error) process.stderr.write(`${error.stack}\n`);
    const more = known.status === 405 ? { allow: 'GET, HEAD' } : {};
    send(known.status, JSON.stringify({ error: { code: known.code, message: known.message } }), json, more);
  }
});

let base = env.PUBLIC_URL;
server.listen(Number(env.PORT ?? 0), env.HOST ?? '127.0.0.1', async () => {
  base ??= `http://127.0.0.1:${server.address().port}`;
  exampleRecords(base);
  if (hasDatabase) await push('full');
  process.stdout.write(`${JSON.stringify({ url: base })}\n`);
});
