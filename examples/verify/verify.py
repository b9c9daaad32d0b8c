#!/usr/bin/env python3
"""Verifies a certification package of heyan, or the record of a surveillance, with nothing but Python 3.8: verify.py PACKAGE [--trust=FILE]

Written from docs/certification.md alone; of a time stamp it checks what was stamped and when, not the authority. Exit code 0: valid; 1: altered or not to be trusted; 2: no package; 4: no trust list given.
"""
import base64, datetime, hashlib, json, re, struct, sys, zlib


def parse(data):  # the files by their local headers; stored, in the one form that a package has
    files, at = [], 0
    while data[at:at + 4] == b'PK\x03\x04':
        _, _, _, method, _, _, _, size, stored, name, extra = struct.unpack('<4s5H3I2H', data[at:at + 30])
        path = data[at + 30:at + 30 + name].decode('latin1')
        start = at + 30 + name
        if method or extra or size != stored or start + size > len(data) or path in dict(files):
            raise ValueError('no sound package at byte %d' % at)
        if not re.fullmatch(r'[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*', path):
            raise ValueError('a path that is not plain at byte %d' % at)
        files.append((path, data[start:start + size]))
        at = start + size
    if not files:
        raise ValueError('no package')
    return files


def rebuild(files):  # equal files, equal bytes: what differs was changed outside the files
    body, directory = b'', b''
    for path, data in files:
        name, head = path.encode(), struct.pack('<HHHHIII', 0, 0, 0, 0x21, zlib.crc32(data), len(data), len(data))
        directory += b'PK\x01\x02' + struct.pack('<HH', 10, 10) + head + struct.pack('<HHHHHII', len(name), 0, 0, 0, 0, 0, len(body)) + name
        body += b'PK\x03\x04' + struct.pack('<H', 10) + head + struct.pack('<HH', len(name), 0) + name + data
    return body + directory + b'PK\x05\x06' + struct.pack('<HHHHIIH', 0, 0, len(files), len(files), len(directory), len(body), 0)


def canonical(value):  # RFC 8785, as far as the package needs it: no fractions, keys of plain letters
    return json.dumps(value, sort_keys=True, separators=(',', ':'), ensure_ascii=False).encode()


def sm3(data):
    if 'sm3' in hashlib.algorithms_available:  # the same, and quicker
        return hashlib.new('sm3', data).digest()
    rol = lambda x, n: ((x << n % 32) | (x >> (32 - n % 32))) & 0xffffffff
    p0, p1 = lambda x: x ^ rol(x, 9) ^ rol(x, 17), lambda x: x ^ rol(x, 15) ^ rol(x, 23)
    v = list(struct.unpack('>8I', bytes.fromhex('7380166f4914b2b9172442d7da8a0600a96f30bc163138aae38dee4db0fb0e4e')))
    data = data + b'\x80' + b'\0' * ((55 - len(data)) % 64) + struct.pack('>Q', 8 * len(data))
    for block in range(0, len(data), 64):
        w = list(struct.unpack('>16I', data[block:block + 64]))
        for j in range(16, 68):
            w.append(p1(w[j - 16] ^ w[j - 9] ^ rol(w[j - 3], 15)) ^ rol(w[j - 13], 7) ^ w[j - 6])
        a, b, c, d, e, f, g, h = v
        for j in range(64):
            ss1 = rol((rol(a, 12) + e + rol(0x79cc4519 if j < 16 else 0x7a879d8a, j)) & 0xffffffff, 7)
            ff = a ^ b ^ c if j < 16 else (a & b) | (a & c) | (b & c)
            gg = e ^ f ^ g if j < 16 else (e & f) | (~e & g)
            tt1 = (ff + d + (ss1 ^ rol(a, 12)) + (w[j] ^ w[j + 4])) & 0xffffffff
            tt2 = (gg + h + ss1 + w[j]) & 0xffffffff
            a, b, c, d, e, f, g, h = tt1, a, rol(b, 9), c, p0(tt2), e, rol(f, 19), g
        v = [x ^ y for x, y in zip(v, (a, b, c, d, e, f, g, h))]
    return struct.pack('>8I', *v)


def multiply(add, point, times):
    total = None
    while times:
        total, point, times = add(total, point) if times & 1 else total, add(point, point), times >> 1
    return total


P = 2**255 - 19
D = -121665 * pow(121666, -1, P) % P


def edwards(p, q):  # x / z, y / z, x * y / z and z: a fraction is not worked out before the end
    if p is None or q is None:
        return q if p is None else p
    (x1, y1, t1, z1), (x2, y2, t2, z2) = p, q
    a, b, c, d = (y1 - x1) * (y2 - x2), (y1 + x1) * (y2 + x2), 2 * D * t1 * t2, 2 * z1 * z2
    e, f, g, h = (b - a) % P, (d - c) % P, (d + c) % P, (b + a) % P
    return (e * f % P, g * h % P, e * h % P, f * g % P)


def decode(data):
    y, sign = int.from_bytes(data, 'little') & (2**255 - 1), data[31] >> 7
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    x = x if x * x % P == square else x * pow(2, (P - 1) // 4, P) % P
    if y >= P or x * x % P != square or (x == 0 and sign):
        raise ValueError('no point')
    x = P - x if x & 1 != sign else x
    return (x, y, x * y % P, 1)


def ed25519(key, message, signature):
    s, order = int.from_bytes(signature[32:], 'little'), 2**252 + 27742317777372353535851937790883648493
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), 'little') % order
    base = decode((4 * pow(5, -1, P) % P).to_bytes(32, 'little'))
    left, right = multiply(edwards, base, s), edwards(decode(signature[:32]), multiply(edwards, decode(key), h))
    return s < order and left is not None and all((left[at] * right[3] - right[at] * left[3]) % P == 0 for at in (0, 1))


Q, A, B, GX, GY, N = (int(x, 16) for x in (
    'FFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF00000000FFFFFFFFFFFFFFFF FFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF00000000FFFFFFFFFFFFFFFC '
    '28E9FA9E9D9F5E344D5A9E4BCF6509A7F39789F515AB8F92DDBCBD414D940E93 32C4AE2C1F1981195F9904466A39C9948FE30BBFF2660BE1715A4589334C74C7 '
    'BC3736A2F4F6779C59BDCEE36B692153D0A9877CC62A474002DF32E52139F0A0 FFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123').split())


def weierstrass(p, q):
    if p is None or q is None:
        return q if p is None else p
    if p[0] == q[0] and (p[1] + q[1]) % Q == 0:
        return None
    slope = (3 * p[0] ** 2 + A) * pow(2 * p[1], -1, Q) if p == q else (q[1] - p[1]) * pow(q[0] - p[0], -1, Q)
    x = (slope * slope - p[0] - q[0]) % Q
    return (x, (slope * (p[0] - x) - p[1]) % Q)


def sm2(key, message, signature):
    point, r, s = (int.from_bytes(key[1:33], 'big'), int.from_bytes(key[33:], 'big')), int.from_bytes(signature[:32], 'big'), int.from_bytes(signature[32:], 'big')
    if not (0 < r < N and 0 < s < N and key[0] == 4 and (point[1] ** 2 - point[0] ** 3 - A * point[0] - B) % Q == 0):
        return False
    z = sm3(b'\x00\x801234567812345678' + b''.join(x.to_bytes(32, 'big') for x in (A, B, GX, GY)) + key[1:])
    found = weierstrass(multiply(weierstrass, (GX, GY), s), multiply(weierstrass, point, (r + s) % N))
    return found is not None and (int.from_bytes(sm3(z + message), 'big') + found[0]) % N == r


def identify(key):
    return hashlib.sha256((key['algorithm'] + ':' + key['publicKey']).encode()).hexdigest()


def open_envelope(data, kind, keys_of):  # what a DSSE envelope in its one form holds; ValueError where it is none, or a signature does not hold
    envelope = json.loads(data)
    payload = base64.b64decode(envelope['payload'], validate=True)
    value = json.loads(payload)
    if canonical(envelope) != data or base64.b64encode(payload).decode() != envelope['payload'] or canonical(value) != payload or envelope['payloadType'] != kind:
        raise ValueError('the envelope is not written in its canonical form')
    keys = keys_of(value)
    if not keys or len(envelope['signatures']) != len(keys):
        raise ValueError('the envelope is none that this verifier knows, or lacks a signature')
    signed = ('DSSEv1 %d %s %d ' % (len(kind), kind, len(payload))).encode() + payload
    for key, signature in zip(keys, envelope['signatures']):
        raw = base64.b64decode(signature['sig'], validate=True)
        check = {'ed25519': ed25519, 'sm2': sm2}[key['algorithm']]
        if base64.b64encode(raw).decode() != signature['sig'] or len(raw) != 64 or signature['keyid'] != identify(key) or not check(bytes.fromhex(key['publicKey']), signed, raw):
            raise ValueError('the signature of ' + identify(key)[:16] + ' does not hold')
    return value


def der(data):  # the elements of DER: tags and contents
    found, at = [], 0
    while at < len(data):
        tag, size, at = data[at], data[at + 1], at + 2
        if size > 127:
            size, at = int.from_bytes(data[at:at + (size & 127)], 'big'), at + (size & 127)
        if at + size > len(data):
            raise ValueError('no DER')
        found.append((tag, data[at:at + size]))
        at += size
    return found


def read_token(token):  # SHA-256 of what was stamped, nonce, time; the signature of the authority is not looked at
    signed = der(der(der(der(token)[0][1])[1][1])[0][1])
    tag, content = der(der(next(part for kind, part in signed if kind == 0x30))[1][1])[0]
    info = der(der(b''.join(part for _, part in der(content)) if tag == 0x24 else content)[0][1])
    at = next(at for at, (kind, _) in enumerate(info) if kind == 0x18)
    algorithm, imprint = der(info[2][1])
    nonce = next((part for kind, part in info[at + 1:] if kind == 2), b'')
    known = der(algorithm[1])[0][1] == bytes.fromhex('608648016503040201')
    time = datetime.datetime.strptime(info[at][1].decode()[:14] + '+0000', '%Y%m%d%H%M%S%z')
    return imprint[1].hex() if known else None, nonce.lstrip(b'\0').hex(), time


def stamp_problems(seal, manifest, envelope):
    imprint, nonce, time = read_token(base64.b64decode(seal['token'], validate=True))
    created = datetime.datetime.strptime(manifest['createdAt'][:19] + '+0000', '%Y-%m-%dT%H:%M:%S%z')
    if imprint != envelope or nonce != manifest['timeStamp']['nonce']:
        return ['the time stamp is of something else']
    return ['the time stamp is more than an hour from the time of signing as stated'] if abs((time - created).total_seconds()) > 3600 else []


def keys_of(manifest, form):  # of a manifest of this form; the record of a surveillance has to say when it was and what came of it
    if manifest['format'] != 'heyan-' + form or manifest['version'] != 1:
        return None
    seen = manifest['surveillance'] if form == 'surveillance' else None
    return None if seen and (seen['outcome'] not in ('conformant', 'nonconformant', 'incomplete') or not re.fullmatch(r'\d{4}-\d{2}-\d{2}', seen['on'])) else manifest['keys']


def verify(data, trust, today):
    """Problems, and whether they say altered (1) or only not trusted."""
    files = parse(data)
    if rebuild(files) != data:
        return ['the container is not as it is written: something outside the files was changed'], None
    sealed = files[-1][0] == 'timestamp.json'
    listed, signing = (files[:-2], files[-2:]) if sealed else (files[:-1], files[-1:])
    if not signing or signing[0][0] != 'envelope.json':
        return ['there is no envelope at the end'], None
    try:
        form = 'surveillance' if json.loads(signing[0][1])['payloadType'] == 'application/vnd.heyan.surveillance+json' else 'certification'
        manifest = open_envelope(signing[0][1], 'application/vnd.heyan.%s+json' % form, lambda value: keys_of(value, form))
    except ValueError as error:
        return [str(error)], None
    if sealed != ('timeStamp' in manifest):
        return ['there is a time stamp too many, or it is missing'], None
    problems, envelope = [], hashlib.sha256(signing[0][1]).hexdigest()
    if sealed:
        of_this = lambda value: manifest['keys'] if sorted(value) == ['envelope', 'format', 'token', 'version'] and value['envelope'] == envelope and value['format'] == 'heyan-timestamp' and value['version'] == 1 else None
        try:
            seal = open_envelope(signing[1][1], 'application/vnd.heyan.timestamp+json', of_this)
        except ValueError as error:
            return ['time stamp: %s' % error], None
        try:
            problems += stamp_problems(seal, manifest, envelope)
        except (ValueError, IndexError, StopIteration) as error:
            problems.append('the time stamp cannot be read')
    if [path for path, _ in listed] != [one['path'] for one in manifest['files']]:
        return ['the files are not those of the manifest'], None
    for one, (path, content) in zip(manifest['files'], listed):
        if hashlib.sha256(content).hexdigest() != one['sha256'] or sm3(content).hex() != one['sm3'] or len(content) != one['size']:
            blocks = [at for at in range(0, max(len(content), one['size']), 4096)
                      if [hashlib.sha256(content[at:at + 4096]).hexdigest()] != one['blocks'][at // 4096:at // 4096 + 1]]
            return ['%s was altered at bytes %s' % (path, ', '.join('%d-%d' % (at, at + 4095) for at in blocks))], None
    certificate = manifest['certificate']
    seen = manifest['surveillance'] if manifest['format'] == 'heyan-surveillance' else None
    signed_on = seen['on'] if seen else certificate['issuedOn']
    if seen and not certificate['issuedOn'] <= seen['on'] <= min(certificate['validUntil'], today):
        problems.append('the surveillance of %s is not within the days of the certificate, or its day has not come' % seen['on'])
    if not seen and not certificate['issuedOn'] <= today <= certificate['validUntil']:
        problems.append('the certificate is valid from %(issuedOn)s to %(validUntil)s' % certificate)
    for key in manifest['keys'] if trust else []:
        known = [one for one in trust['keys'] if identify(one) == identify(key)]
        if not known or 'withdrawnOn' in known[0] or not known[0]['validFrom'] <= signed_on <= known[0]['validUntil']:
            problems.append('the key %s is not to be trusted' % identify(key)[:16])
    if trust and not seen and any(one['number'] == certificate['number'] for one in trust['withdrawn']):
        problems.append('the certificate was withdrawn')
    return problems, manifest


def told(manifest):  # what a reader wants to know, the certificate last; raises where that is missing
    said = []
    if 'timeStamp' in manifest:
        said.append('time stamp of %s: of this package; the signature of the authority was not checked' % manifest['timeStamp']['server'])
    if manifest['format'] == 'heyan-surveillance':
        said.append('record of a surveillance, no certificate: %(outcome)s on %(on)s, of the package with SHA-256 %(certificateSha256)s' % manifest['surveillance'])
    return said + ['%s %s %s %s' % (manifest['certificate']['number'], manifest['product']['name'], manifest['product']['version'], manifest['certificate']['level'])]


def main(arguments):
    words = [word[len('--trust='):] if word.startswith('--trust=') else word for word in arguments[1:]]
    if not 1 <= len(words) <= 2:
        print(__doc__)
        return 2
    try:
        data = open(words[0], 'rb').read()
        trust = json.load(open(words[1], encoding='utf-8')) if len(words) > 1 else None
        if trust is not None and not all(isinstance(trust[name], list) for name in ('keys', 'withdrawn')):
            raise ValueError('no trust list')
    except (OSError, ValueError, KeyError, TypeError) as error:
        print('unreadable: %s: %s' % (' '.join(words), error))
        return 2
    today = datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=8))).strftime('%Y-%m-%d')
    try:
        parse(data)
    except (ValueError, struct.error) as error:
        print('unreadable:', error)
        return 2
    try:
        problems, manifest = verify(data, trust, today)
        said = told(manifest) if manifest else []
    except (ValueError, KeyError, TypeError, IndexError, AttributeError) as error:
        problems, manifest = ['the envelope is damaged (%s)' % type(error).__name__], None
    for problem in problems:
        print('not-trusted:' if manifest else 'altered:', problem)
    if problems:
        return 1
    print('\n'.join(said[:-1] + ['valid: ' + said[-1] if trust else 'unjudged, no trust list: ' + said[-1]]))
    return 0 if trust else 4


if __name__ == '__main__':
    sys.exit(main(sys.argv))
