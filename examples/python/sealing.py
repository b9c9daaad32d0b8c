"""Header parameters of the interfaces (7.2.4): opening and checking them, and sealing a call of one's own.

Nothing but the standard library, so that every step can be read; a busy platform takes SM4 and SM2 from a library.
Tried with: python3 sealing.py ../../spec/encryption/vectors.json
"""

import base64
import binascii
import hashlib
import hmac
import json
import re
import secrets
import sys
from urllib.parse import quote, unquote_to_bytes


class Refused(Exception):
    """The request is refused; the message is the code of docs/integrate.md."""


# --- SM4-CBC ---------------------------------------------------------------------------------------------------------

SBOX = bytes.fromhex(
    "d690e9fecce13db716b614c228fb2c052b679a762abe04c3aa441326498606999c4250f491ef987a33540b43edcfac62"
    "e4b31ca9c908e89580df94fa758f3fa64707a7fcf37317ba83593c19e6854fa8686b81b27164da8bf8eb0f4b70569d35"
    "1e240e5e6358d1a225227c3b01217887d40046579fd327524c3602e7a0c4c89eeabf8ad240c738b5a3f7f2cef96115a1"
    "e0ae5da49b341a55ad933230f58cb1e31df6e22e8266ca60c02923ab0d534e6fd5db3745defd8e2f03ff6a726d6c5b51"
    "8d1baf92bbddbc7f11d95c411f105ad80ac13188a5cd7bbd2d74d012b8e5b4b08969974a0c96777e65b9f109c56ec684"
    "18f07dec3adc4d2079ee5f3ed7cb3948"
)


def rotate(word, count):
    return ((word << count) | (word >> (32 - count))) & 0xFFFFFFFF


def substitute(word):
    return int.from_bytes(bytes(SBOX[byte] for byte in word.to_bytes(4, "big")), "big")


def sm4_keys(key):
    words = [int.from_bytes(key[at : at + 4], "big") for at in range(0, 16, 4)]
    words = [a ^ b for a, b in zip(words, (0xA3B1BAC6, 0x56AA3350, 0x677D9197, 0xB27022DC))]
    for at in range(32):
        constant = int.from_bytes(bytes((4 * at + j) * 7 % 256 for j in range(4)), "big")
        mixed = substitute(words[at + 1] ^ words[at + 2] ^ words[at + 3] ^ constant)
        words.append(words[at] ^ mixed ^ rotate(mixed, 13) ^ rotate(mixed, 23))
    return words[4:]


def sm4_block(keys, block):
    words = [int.from_bytes(block[at : at + 4], "big") for at in range(0, 16, 4)]
    for key in keys:
        mixed = substitute(words[-3] ^ words[-2] ^ words[-1] ^ key)
        mixed ^= rotate(mixed, 2) ^ rotate(mixed, 10) ^ rotate(mixed, 18) ^ rotate(mixed, 24)
        words = words[1:] + [words[0] ^ mixed]
    return b"".join(word.to_bytes(4, "big") for word in reversed(words))


def xor(a, b):
    return bytes(x ^ y for x, y in zip(a, b))


def sm4_encrypt(key, iv, plain):
    keys, count, out = sm4_keys(key), 16 - len(plain) % 16, b""
    plain += bytes([count]) * count
    for at in range(0, len(plain), 16):
        iv = sm4_block(keys, xor(plain[at : at + 16], iv))
        out += iv
    return out


def sm4_decrypt(key, iv, sealed):
    if len(sealed) == 0 or len(sealed) % 16 != 0:
        raise Refused("parameters-invalid")
    keys, plain = sm4_keys(key)[::-1], b""
    for at in range(0, len(sealed), 16):
        block = sealed[at : at + 16]
        plain += xor(sm4_block(keys, block), iv)
        iv = block
    count = plain[-1]
    if not 1 <= count <= 16 or plain[-count:] != bytes([count]) * count:
        raise Refused("parameters-invalid")
    return plain[:-count]


# --- AES-256-GCM -----------------------------------------------------------------------------------------------------


def doubled(byte):
    return (byte << 1) ^ (0x11B if byte & 0x80 else 0)


def aes_sbox():
    table, p, q = bytearray(256), 1, 1
    while True:
        p ^= doubled(p) & 0xFF
        q ^= q << 1
        q ^= q << 2
        q ^= q << 4
        q &= 0xFF
        if q & 0x80:
            q ^= 0x09
        spread = q ^ ((q << 8 | q) >> 7 & 0xFF) ^ ((q << 8 | q) >> 6 & 0xFF) ^ ((q << 8 | q) >> 5 & 0xFF)
        table[p] = spread ^ ((q << 8 | q) >> 4 & 0xFF) ^ 0x63
        if p == 1:
            table[0] = 0x63
            return bytes(table)


AES_SBOX = aes_sbox()


def aes_keys(key):
    words, rcon = [key[at : at + 4] for at in range(0, 32, 4)], 1
    for at in range(8, 60):
        word = words[at - 1]
        if at % 8 == 0:
            word = bytes(AES_SBOX[byte] for byte in word[1:] + word[:1])
            word, rcon = bytes([word[0] ^ rcon]) + word[1:], doubled(rcon) & 0xFF
        elif at % 8 == 4:
            word = bytes(AES_SBOX[byte] for byte in word)
        words.append(xor(words[at - 8], word))
    return [b"".join(words[at : at + 4]) for at in range(0, 60, 4)]


def aes_block(keys, block):
    state = xor(block, keys[0])
    for number, key in enumerate(keys[1:], 1):
        state = bytes(AES_SBOX[state[(5 * at) % 16]] for at in range(16))
        if number < len(keys) - 1:
            mixed = bytearray()
            for at in range(0, 16, 4):
                column = state[at : at + 4]
                for row in range(4):
                    a, b, c, d = (column[(row + k) % 4] for k in range(4))
                    mixed.append((doubled(a) ^ doubled(b) ^ b ^ c ^ d) & 0xFF)
            state = bytes(mixed)
        state = xor(state, key)
    return state


def ghash(h, data):
    value = 0
    for at in range(0, len(data), 16):
        value ^= int.from_bytes(data[at : at + 16].ljust(16, b"\0"), "big")
        product, factor = 0, h
        for bit in range(127, -1, -1):
            if value >> bit & 1:
                product ^= factor
            factor = (factor >> 1) ^ (0xE1 << 120 if factor & 1 else 0)
        value = product
    return value.to_bytes(16, "big")


def gcm(key, nonce, text, sealed):
    """The other text, and the tag of the encrypted one."""
    keys = aes_keys(key)
    stream = b"".join(
        aes_block(keys, nonce + (2 + at).to_bytes(4, "big")) for at in range((len(text) + 15) // 16)
    )
    other = xor(text, stream)
    encrypted = text if sealed else other
    padded = encrypted + b"\0" * (-len(encrypted) % 16)
    h = int.from_bytes(aes_block(keys, bytes(16)), "big")
    tag = ghash(h, padded + bytes(8) + (8 * len(encrypted)).to_bytes(8, "big"))
    return other, xor(tag, aes_block(keys, nonce + (1).to_bytes(4, "big")))


# --- SM2 -------------------------------------------------------------------------------------------------------------

P = 0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF00000000FFFFFFFFFFFFFFFF
B = 0x28E9FA9E9D9F5E344D5A9E4BCF6509A7F39789F515AB8F92DDBCBD414D940E93
N = 0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123
G = (
    0x32C4AE2C1F1981195F9904466A39C9948FE30BBFF2660BE1715A4589334C74C7,
    0xBC3736A2F4F6779C59BDCEE36B692153D0A9877CC62A474002DF32E52139F0A0,
)
USER_ID = b"1234567812345678"


def add(a, b):
    if a is None or b is None:
        return a or b
    if a[0] == b[0] and (a[1] + b[1]) % P == 0:
        return None
    slope = 3 * (a[0] ** 2 - 1) * pow(2 * a[1], -1, P) if a == b else (b[1] - a[1]) * pow(b[0] - a[0], -1, P)
    x = (slope * slope - a[0] - b[0]) % P
    return x, (slope * (a[0] - x) - a[1]) % P


def times(count, point):
    result = None
    while count > 0:
        if count & 1:
            result = add(result, point)
        point, count = add(point, point), count >> 1
    return result


def point_of(data):
    x, y = int.from_bytes(data[:32], "big"), int.from_bytes(data[32:64], "big")
    if x >= P or y >= P or (y * y - x**3 + 3 * x - B) % P != 0:
        raise Refused("parameters-invalid")
    return x, y


def b32(number):
    return number.to_bytes(32, "big")


def sm3(data):
    return hashlib.new("sm3", data).digest()


def digest(public, text):
    head = (8 * len(USER_ID)).to_bytes(2, "big") + USER_ID + b32(P - 3) + b32(B) + b32(G[0]) + b32(G[1])
    return int.from_bytes(sm3(sm3(head + b32(public[0]) + b32(public[1])) + text), "big")


def sm2_sign(private, text):
    e = digest(times(private, G), text)
    while True:
        k = 1 + secrets.randbelow(N - 1)
        r = (e + times(k, G)[0]) % N
        s = pow(1 + private, -1, N) * (k - r * private) % N
        if r != 0 and r + k != N and s != 0:
            return b32(r) + b32(s)


def sm2_verify(public, text, signature):
    r, s = int.from_bytes(signature[:32], "big"), int.from_bytes(signature[32:], "big")
    t = (r + s) % N
    if len(signature) != 64 or not 1 <= r < N or not 1 <= s < N or t == 0:
        return False
    point = add(times(s, G), times(t, public))
    return point is not None and (digest(public, text) + point[0]) % N == r


def kdf(shared, length):
    blocks = (sm3(b32(shared[0]) + b32(shared[1]) + at.to_bytes(4, "big")) for at in range(1, length // 32 + 2))
    return b"".join(blocks)[:length]


def sm2_encrypt(public, plain):
    k = 1 + secrets.randbelow(N - 1)
    c1, shared = times(k, G), times(k, public)
    check = sm3(b32(shared[0]) + plain + b32(shared[1]))
    return b32(c1[0]) + b32(c1[1]) + check + xor(plain, kdf(shared, len(plain)))


def sm2_decrypt(private, sealed):
    shared = times(private, point_of(sealed[:64]))
    plain = xor(sealed[96:], kdf(shared, len(sealed) - 96))
    if sm3(b32(shared[0]) + plain + b32(shared[1])) != sealed[64:96]:
        raise Refused("parameters-invalid")
    return plain


# --- The request -----------------------------------------------------------------------------------------------------


def public_key(keys, name):
    return point_of(bytes.fromhex(keys[name])[1:])


def canonical_query(query):
    pairs = []
    for item in filter(None, query.split("&")):
        if re.search(r"%(?![0-9A-Fa-f]{2})", item):
            raise Refused("parameters-invalid")
        parts = (item.partition("=")[0], item.partition("=")[2])
        try:
            pairs.append(tuple(quote(unquote_to_bytes(p.replace("+", " ")).decode("utf-8"), safe="") for p in parts))
        except UnicodeDecodeError:
            raise Refused("parameters-invalid") from None
    return "&".join(f"{name}={value}" for name, value in sorted(pairs))


def signed_text(scheme, method, target, app_key, timestamp, nonce, parameters, body=b""):
    path, _, query = target.partition("?")
    hashed = hashlib.new("sha256" if "sha256" in scheme else "sm3", body).hexdigest()
    lines = [scheme, method, path, canonical_query(query), app_key, timestamp, nonce, parameters, hashed]
    return "\n".join(lines).encode()


def decrypt(scheme, sealed, keys):
    if scheme == "hmac-sha256":
        return sealed
    if scheme == "aes-256-gcm-hmac-sha256":
        if len(sealed) < 28:
            raise Refused("parameters-invalid")
        plain, tag = gcm(bytes.fromhex(keys["encryptionKey"]), sealed[:12], sealed[12:-16], True)
        if not hmac.compare_digest(tag, sealed[-16:]):
            raise Refused("parameters-invalid")
        return plain
    if scheme == "sm2-sm4":
        if len(sealed) < 112 + 32:
            raise Refused("parameters-invalid")
        key = sm2_decrypt(int(keys["calleePrivateKey"], 16), sealed[:112])
        return sm4_decrypt(key, sealed[112:128], sealed[128:])
    return sm4_decrypt(bytes.fromhex(keys["encryptionKey"]), sealed[:16], sealed[16:])


def signature_holds(scheme, text, signature, keys):
    if scheme == "sm2-sm4":
        return sm2_verify(public_key(keys, "callerPublicKey"), text, signature)
    expected = hmac.new(bytes.fromhex(keys["signatureKey"]), text, "sha256" if "sha256" in scheme else "sm3").digest()
    return hmac.compare_digest(expected, signature)


def open_request(scheme, method, target, headers, keys, now, skew_seconds, claim, names, body=b""):
    """What the caller may do; raises Refused. `headers` by name in lower case; `claim(nonce)` is False for a used one."""
    sent = {key: headers.get(name.lower(), "") for key, name in names.items()}
    if "" in sent.values():
        raise Refused("parameters-missing")
    app_key, timestamp, nonce = sent["appKey"], sent["timestamp"], sent["nonce"]
    if (
        sent["algorithm"] != scheme
        or app_key != keys["appKey"]
        or not re.fullmatch(r"[0-9]{1,15}", timestamp)
        or not re.fullmatch(r"[A-Za-z0-9_-]{16,64}", nonce)
        or not re.fullmatch(r"(?:[0-9a-f]{2})+", sent["signature"])
    ):
        raise Refused("parameters-invalid")
    # The signature first: what nobody signed is not decrypted.
    text = signed_text(scheme, method, target, app_key, timestamp, nonce, sent["parameters"], body)
    if not signature_holds(scheme, text, bytes.fromhex(sent["signature"]), keys):
        raise Refused("parameters-invalid")
    try:
        said = json.loads(decrypt(scheme, base64.b64decode(sent["parameters"], validate=True), keys))
    except (binascii.Error, ValueError):
        raise Refused("parameters-invalid") from None
    wanted = {"appKey": app_key, "timestamp": int(timestamp), "nonce": nonce, "method": method}
    wanted["path"] = target.partition("?")[0]
    if not isinstance(said, dict) or any(said.get(key) != value for key, value in wanted.items()):
        raise Refused("parameters-invalid")
    if not isinstance(said.get("scope"), str):
        raise Refused("parameters-invalid")
    if abs(now - int(timestamp)) > skew_seconds * 1000:
        raise Refused("timestamp-out-of-range")
    if not claim(nonce):
        raise Refused("nonce-replayed")
    return said


def seal_request(scheme, method, target, scope, keys, now, names, body=b""):
    """The six headers of a call of one's own."""
    nonce = secrets.token_hex(16)
    said = {"appKey": keys["appKey"], "method": method, "nonce": nonce, "path": target.partition("?")[0]}
    plain = json.dumps({**said, "scope": scope, "timestamp": now}, separators=(",", ":")).encode()
    if scheme == "hmac-sha256":
        sealed = plain
    elif scheme == "aes-256-gcm-hmac-sha256":
        iv = secrets.token_bytes(12)
        sealed = iv + b"".join(gcm(bytes.fromhex(keys["encryptionKey"]), iv, plain, False))
    elif scheme == "sm2-sm4":
        key, iv = secrets.token_bytes(16), secrets.token_bytes(16)
        sealed = sm2_encrypt(public_key(keys, "calleePublicKey"), key) + iv + sm4_encrypt(key, iv, plain)
    else:
        iv = secrets.token_bytes(16)
        sealed = iv + sm4_encrypt(bytes.fromhex(keys["encryptionKey"]), iv, plain)
    parameters = base64.b64encode(sealed).decode()
    text = signed_text(scheme, method, target, keys["appKey"], str(now), nonce, parameters, body)
    if scheme == "sm2-sm4":
        signature = sm2_sign(int(keys["callerPrivateKey"], 16), text)
    else:
        name = "sha256" if "sha256" in scheme else "sm3"
        signature = hmac.new(bytes.fromhex(keys["signatureKey"]), text, name).digest()
    values = (keys["appKey"], str(now), nonce, scheme, parameters, signature.hex())
    return dict(zip((names[key] for key in ("appKey", "timestamp", "nonce", "algorithm", "parameters", "signature")), values))


def outcome(document, vector, headers):
    """What this file makes of a request of the shared vectors."""
    try:
        said = open_request(
            vector["scheme"],
            vector["method"],
            vector["target"],
            {name.lower(): value for name, value in headers.items()},
            document["keys"][vector["scheme"]],
            vector["now"],
            document["skewSeconds"],
            lambda nonce: nonce not in vector["seen"],
            document["headers"],
        )
    except Refused as refused:
        return str(refused)
    return "accepted" if said["scope"] == vector["scope"] else "permission-denied"


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        document = json.load(file)
    wrong = 0
    for vector in document["vectors"]:
        came = outcome(document, vector, vector["headers"])
        if came != vector["outcome"]:
            wrong += 1
            print(f"{vector['name']}: expected {vector['outcome']}, but {came}")
    # And what is sealed here is opened here.
    for scheme, keys in document["keys"].items():
        vector = next(one for one in document["vectors"] if one["name"] == f"{scheme} right-query")
        sealed = seal_request(scheme, "GET", vector["target"], "user", keys, vector["now"], document["headers"])
        if outcome(document, vector, sealed) != "accepted":
            wrong += 1
            print(f"{scheme}: what was sealed here is not accepted here")
    print(f"{len(document['vectors'])} vectors, {wrong} wrong")
    return 1 if wrong > 0 else 0


if __name__ == "__main__":
    sys.exit(main())
