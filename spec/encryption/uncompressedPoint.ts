const p = 0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffffn;
const b = 0x28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93n;

const power = (base: bigint, exponent: bigint): bigint => {
  let [result, square] = [1n, base % p];
  for (let left = exponent; left > 0n; left >>= 1n) {
    if ((left & 1n) === 1n) result = (result * square) % p;
    square = (square * square) % p;
  }
  return result;
};

/** A compressed point of the SM2 curve (02 or 03 and x) as 04, x and y; undefined when no point has this x. */
export const uncompressedPoint = (compressed: Uint8Array): Buffer | undefined => {
  const x = BigInt(`0x${Buffer.from(compressed.subarray(1)).toString('hex')}`);
  const right = (power(x, 3n) + (p - 3n) * x + b) % p;
  // The prime is 3 modulo 4, so this is the root where there is one.
  const root = power(right, (p + 1n) / 4n);
  if ((root * root) % p !== right) return undefined;
  const y = (root & 1n) === BigInt((compressed[0] ?? 2) & 1) ? root : p - root;
  return Buffer.from(`04${x.toString(16).padStart(64, '0')}${y.toString(16).padStart(64, '0')}`, 'hex');
};
