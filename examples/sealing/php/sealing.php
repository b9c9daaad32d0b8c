<?php

declare(strict_types=1);

/*
 * Header parameters of the interfaces (7.2.4): opening and checking them, and sealing a call of one's own.
 * Extensions: openssl (with OpenSSL 3 it brings SM3 and SM4), gmp for SM2.
 * Tried with: php sealing.php ../../../spec/encryption/vectors.json
 */

/** The request is refused; the message is the code of docs/integrate.md. */
final class Refused extends RuntimeException
{
}

function hashOf(string $scheme): string
{
    return str_contains($scheme, 'sha256') ? 'sha256' : 'sm3';
}

function digestOf(string $name, string $data): string
{
    return openssl_digest($data, $name, true);
}

/** PHP's own hash_hmac has no SM3. */
function hmacOf(string $name, string $data, string $key): string
{
    $key = str_pad(strlen($key) > 64 ? digestOf($name, $key) : $key, 64, "\0");
    $inner = digestOf($name, ($key ^ str_repeat("\x36", 64)) . $data);
    return digestOf($name, ($key ^ str_repeat("\x5c", 64)) . $inner);
}

function canonicalQuery(string $query): string
{
    $pairs = [];
    foreach (explode('&', $query) as $item) {
        if ($item === '') {
            continue;
        }
        if (preg_match('/%(?![0-9A-Fa-f]{2})/', $item) === 1) {
            throw new Refused('parameters-invalid');
        }
        $pair = [];
        foreach ([strstr($item, '=', true) ?: $item, str_contains($item, '=') ? substr(strstr($item, '='), 1) : ''] as $part) {
            $decoded = urldecode($part);
            if (preg_match('//u', $decoded) !== 1) {
                throw new Refused('parameters-invalid');
            }
            $pair[] = rawurlencode($decoded);
        }
        $pairs[] = $pair;
    }
    // Byte by byte, by name and then by value; not as PHP compares what looks like numbers.
    usort($pairs, fn (array $a, array $b): int => strcmp($a[0], $b[0]) ?: strcmp($a[1], $b[1]));
    return implode('&', array_map(fn (array $pair): string => "$pair[0]=$pair[1]", $pairs));
}

function signedText(string $scheme, string $method, string $target, array $sent, string $body): string
{
    [$path, $query] = explode('?', $target, 2) + [1 => ''];
    return implode("\n", [
        $scheme, $method, $path, canonicalQuery($query), $sent['appKey'], $sent['timestamp'], $sent['nonce'],
        $sent['parameters'], bin2hex(digestOf(hashOf($scheme), $body)),
    ]);
}

function decrypt(string $scheme, string $sealed, array $keys): string
{
    if ($scheme === 'hmac-sha256') {
        return $sealed;
    }
    $key = hex2bin($keys['encryptionKey']);
    if ($scheme === 'aes-256-gcm-hmac-sha256') {
        if (strlen($sealed) < 28) {
            throw new Refused('parameters-invalid');
        }
        [$iv, $text, $tag] = [substr($sealed, 0, 12), substr($sealed, 12, -16), substr($sealed, -16)];
        $plain = openssl_decrypt($text, 'aes-256-gcm', $key, OPENSSL_RAW_DATA, $iv, $tag);
    } else {
        if ($scheme === 'sm2-sm4') {
            $key = sm2Decrypt($keys['calleePrivateKey'], substr($sealed, 0, 112));
            $sealed = substr($sealed, 112);
        }
        if (strlen($sealed) < 32 || strlen($sealed) % 16 !== 0) {
            throw new Refused('parameters-invalid');
        }
        $plain = openssl_decrypt(substr($sealed, 16), 'sm4-cbc', $key, OPENSSL_RAW_DATA, substr($sealed, 0, 16));
    }
    return $plain === false ? throw new Refused('parameters-invalid') : $plain;
}

/**
 * What the caller may do; throws Refused. $headers by name in lower case; $names: the header of each field; $now in Unix
 * milliseconds; $claim(nonce) is false for one that was used.
 */
function openRequest(
    string $scheme,
    string $method,
    string $target,
    array $headers,
    array $keys,
    array $names,
    int $now,
    int $skewSeconds,
    callable $claim,
    string $body = ''
): array {
    $sent = array_map(fn (string $name): string => $headers[strtolower($name)] ?? '', $names);
    if (in_array('', $sent, true)) {
        throw new Refused('parameters-missing');
    }
    if (
        $sent['algorithm'] !== $scheme || $sent['appKey'] !== $keys['appKey']
        || preg_match('/\A\d{1,15}\z/', $sent['timestamp']) !== 1
        || preg_match('/\A[A-Za-z0-9_-]{16,64}\z/', $sent['nonce']) !== 1
        || preg_match('/\A(?:[0-9a-f]{2})+\z/', $sent['signature']) !== 1
    ) {
        throw new Refused('parameters-invalid');
    }
    // The signature first: what nobody signed is not decrypted. Compared in constant time.
    $text = signedText($scheme, $method, $target, $sent, $body);
    $signature = hex2bin($sent['signature']);
    $holds = $scheme === 'sm2-sm4'
        ? sm2Verify($keys['callerPublicKey'], $text, $signature)
        : hash_equals(hmacOf(hashOf($scheme), $text, hex2bin($keys['signatureKey'])), $signature);
    $sealed = base64_decode($sent['parameters'], true);
    if (!$holds || $sealed === false) {
        throw new Refused('parameters-invalid');
    }
    $said = json_decode(decrypt($scheme, $sealed, $keys), true);
    $wanted = [
        'appKey' => $sent['appKey'], 'timestamp' => (int) $sent['timestamp'], 'nonce' => $sent['nonce'],
        'method' => $method, 'path' => explode('?', $target, 2)[0],
    ];
    foreach ($wanted as $name => $value) {
        if (!is_array($said) || ($said[$name] ?? null) !== $value) {
            throw new Refused('parameters-invalid');
        }
    }
    if (!is_string($said['scope'] ?? null)) {
        throw new Refused('parameters-invalid');
    }
    if (abs($now - (int) $sent['timestamp']) > $skewSeconds * 1000) {
        throw new Refused('timestamp-out-of-range');
    }
    return $claim($sent['nonce']) ? $said : throw new Refused('nonce-replayed');
}

/** The six headers of a call of one's own, by name. */
function sealRequest(
    string $scheme,
    string $method,
    string $target,
    string $scope,
    array $keys,
    array $names,
    int $now,
    string $body = ''
): array {
    $sent = ['appKey' => $keys['appKey'], 'timestamp' => (string) $now, 'nonce' => bin2hex(random_bytes(16)), 'algorithm' => $scheme];
    $said = [
        'appKey' => $keys['appKey'], 'method' => $method, 'nonce' => $sent['nonce'],
        'path' => explode('?', $target, 2)[0], 'scope' => $scope, 'timestamp' => $now,
    ];
    $plain = json_encode($said, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR);
    $key = hex2bin($keys['encryptionKey']);
    $wrapped = '';
    if ($scheme === 'sm2-sm4') {
        $key = random_bytes(16);
        $wrapped = sm2Encrypt($keys['calleePublicKey'], $key);
    }
    $gcm = str_starts_with($scheme, 'aes');
    $iv = random_bytes($gcm ? 12 : 16);
    $tag = '';
    $sealed = match (true) {
        $scheme === 'hmac-sha256' => $plain,
        $gcm => $iv . openssl_encrypt($plain, 'aes-256-gcm', $key, OPENSSL_RAW_DATA, $iv, $tag) . $tag,
        default => $wrapped . $iv . openssl_encrypt($plain, 'sm4-cbc', $key, OPENSSL_RAW_DATA, $iv),
    };
    $sent['parameters'] = base64_encode($sealed);
    $text = signedText($scheme, $method, $target, $sent, $body);
    $sent['signature'] = bin2hex(
        $scheme === 'sm2-sm4'
            ? sm2Sign($keys['callerPrivateKey'], $text)
            : hmacOf(hashOf($scheme), $text, hex2bin($keys['signatureKey']))
    );
    $headers = [];
    foreach ($names as $field => $name) {
        $headers[$name] = $sent[$field];
    }
    return $headers;
}

// --- SM2 (GB/T 32918), plainly and not in constant time: a busy platform takes a library -----------------------------

const SM2_P = '0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffff';
const SM2_B = '0x28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93';
const SM2_N = '0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123';
const SM2_G = [
    '0x32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7',
    '0xbc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0',
];

function reduced(GMP $value, string $modulus): GMP
{
    return gmp_mod($value, gmp_init($modulus));
}

function add(?array $a, ?array $b): ?array
{
    if ($a === null || $b === null) {
        return $a ?? $b;
    }
    [$p, $same] = [gmp_init(SM2_P), $a[0] == $b[0]];
    if ($same && gmp_mod($a[1] + $b[1], $p) == 0) {
        return null;
    }
    $slope = $same
        ? 3 * ($a[0] * $a[0] - 1) * gmp_invert(2 * $a[1], $p)
        : ($b[1] - $a[1]) * gmp_invert($b[0] - $a[0], $p);
    $x = gmp_mod($slope * $slope - $a[0] - $b[0], $p);
    return [$x, gmp_mod($slope * ($a[0] - $x) - $a[1], $p)];
}

function times(GMP $count, array $point): ?array
{
    $result = null;
    foreach (str_split(gmp_strval($count, 2)) as $bit) {
        $result = add($result, $result);
        if ($bit === '1') {
            $result = add($result, $point);
        }
    }
    return $result;
}

function bytes32(GMP $value): string
{
    return hex2bin(str_pad(gmp_strval($value, 16), 64, '0', STR_PAD_LEFT));
}

function number(string $bytes): GMP
{
    return gmp_import($bytes);
}

function generator(): array
{
    return array_map('gmp_init', SM2_G);
}

function pointOf(string $bytes): array
{
    [$x, $y, $p] = [number(substr($bytes, 0, 32)), number(substr($bytes, 32, 32)), gmp_init(SM2_P)];
    if ($x >= $p || $y >= $p || gmp_mod($y * $y - $x * $x * $x + 3 * $x - gmp_init(SM2_B), $p) != 0) {
        throw new Refused('parameters-invalid');
    }
    return [$x, $y];
}

function publicPoint(string $key): array
{
    return pointOf(substr(hex2bin($key), 1));
}

function messageDigest(array $point, string $text): GMP
{
    $id = '1234567812345678';
    $head = pack('n', 8 * strlen($id)) . $id . bytes32(gmp_init(SM2_P) - 3) . bytes32(gmp_init(SM2_B));
    $points = implode('', array_map('bytes32', [...generator(), ...$point]));
    return number(digestOf('sm3', digestOf('sm3', $head . $points) . $text));
}

function sm2Verify(string $key, string $text, string $signature): bool
{
    if (strlen($signature) !== 64) {
        return false;
    }
    [$r, $s, $n] = [number(substr($signature, 0, 32)), number(substr($signature, 32)), gmp_init(SM2_N)];
    $t = reduced($r + $s, SM2_N);
    if ($r < 1 || $r >= $n || $s < 1 || $s >= $n || $t == 0) {
        return false;
    }
    $own = publicPoint($key);
    $point = add(times($s, generator()), times($t, $own));
    return $point !== null && reduced(messageDigest($own, $text) + $point[0], SM2_N) == $r;
}

function scalar(): GMP
{
    return gmp_random_range(1, gmp_init(SM2_N) - 1);
}

function sm2Sign(string $key, string $text): string
{
    $d = gmp_init("0x$key");
    $e = messageDigest(times($d, generator()), $text);
    do {
        $k = scalar();
        $r = reduced($e + times($k, generator())[0], SM2_N);
        $s = reduced(gmp_invert($d + 1, gmp_init(SM2_N)) * ($k - $r * $d), SM2_N);
    } while ($r == 0 || $s == 0 || $r + $k == gmp_init(SM2_N));
    return bytes32($r) . bytes32($s);
}

function masked(array $shared, string $text): string
{
    $mask = '';
    for ($at = 1; strlen($mask) < strlen($text); $at++) {
        $mask .= digestOf('sm3', bytes32($shared[0]) . bytes32($shared[1]) . pack('N', $at));
    }
    return $text ^ substr($mask, 0, strlen($text));
}

function sm2Encrypt(string $key, string $text): string
{
    $k = scalar();
    $shared = times($k, publicPoint($key));
    $check = digestOf('sm3', bytes32($shared[0]) . $text . bytes32($shared[1]));
    return implode('', array_map('bytes32', times($k, generator()))) . $check . masked($shared, $text);
}

function sm2Decrypt(string $key, string $sealed): string
{
    if (strlen($sealed) < 112) {
        throw new Refused('parameters-invalid');
    }
    $shared = times(gmp_init("0x$key"), pointOf($sealed));
    $text = masked($shared, substr($sealed, 96));
    if (!hash_equals(digestOf('sm3', bytes32($shared[0]) . $text . bytes32($shared[1])), substr($sealed, 64, 32))) {
        throw new Refused('parameters-invalid');
    }
    return $text;
}

// --- The shared vectors ----------------------------------------------------------------------------------------------

function outcome(array $document, array $vector, array $headers): string
{
    try {
        $said = openRequest(
            $vector['scheme'],
            $vector['method'],
            $vector['target'],
            array_change_key_case($headers),
            $document['keys'][$vector['scheme']],
            $document['headers'],
            $vector['now'],
            $document['skewSeconds'],
            fn (string $nonce): bool => !in_array($nonce, $vector['seen'], true)
        );
    } catch (Refused $refused) {
        return $refused->getMessage();
    }
    return $said['scope'] === $vector['scope'] ? 'accepted' : 'permission-denied';
}

if (realpath($_SERVER['SCRIPT_FILENAME'] ?? '') === __FILE__) {
    $document = json_decode(file_get_contents($argv[1]), true, 512, JSON_THROW_ON_ERROR);
    $wrong = 0;
    foreach ($document['vectors'] as $vector) {
        $came = outcome($document, $vector, $vector['headers']);
        if ($came !== $vector['outcome']) {
            $wrong++;
            echo "{$vector['name']}: expected {$vector['outcome']}, but $came\n";
        }
        if (!str_ends_with($vector['name'], ' right-query')) {
            continue;
        }
        // And what is sealed here is opened here.
        [$scheme, $target] = [$vector['scheme'], $vector['target']];
        $sealed = sealRequest($scheme, 'GET', $target, 'user', $document['keys'][$scheme], $document['headers'], $vector['now']);
        if (outcome($document, $vector, $sealed) !== 'accepted') {
            $wrong++;
            echo "$scheme: what was sealed here is not accepted here\n";
        }
    }
    echo count($document['vectors']), " vectors, $wrong wrong\n";
    exit($wrong > 0 ? 1 : 0);
}
