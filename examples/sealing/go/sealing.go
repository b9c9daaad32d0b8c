// Package main opens and seals the header parameters of the interfaces (7.2.4). Nothing but Go's standard library:
// SM3, SM4 and SM2, which it does not have, are written out at the end.
// Tried with: go run sealing.go ../../../spec/encryption/vectors.json
package main

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/elliptic"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash"
	"math/big"
	"math/bits"
	"net/url"
	"os"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Keys of one application, hex.
type Keys struct {
	AppKey, EncryptionKey, SignatureKey                                  string
	CallerPrivateKey, CallerPublicKey, CalleePrivateKey, CalleePublicKey string
}

// Request as it was sent; Headers by name in lower case.
type Request struct {
	Method, Target string
	Headers        map[string]string
	Body           []byte
}

// Parameters are what the caller may do.
type Parameters struct {
	AppKey    string `json:"appKey"`
	Method    string `json:"method"`
	Nonce     string `json:"nonce"`
	Path      string `json:"path"`
	Scope     string `json:"scope"`
	Timestamp int64  `json:"timestamp"`
}

var (
	errMissing = errors.New("parameters-missing")
	errInvalid = errors.New("parameters-invalid")
	errTime    = errors.New("timestamp-out-of-range")
	errNonce   = errors.New("nonce-replayed")

	timestampForm = regexp.MustCompile(`^[0-9]{1,15}$`)
	nonceForm     = regexp.MustCompile(`^[A-Za-z0-9_-]{16,64}$`)
	signatureForm = regexp.MustCompile(`^[0-9a-f]+$`)
)

func hashOf(scheme string) func() hash.Hash {
	if strings.Contains(scheme, "sha256") {
		return sha256.New
	}
	return newSM3
}

func encode(text string) string {
	return strings.NewReplacer("+", "%20").Replace(url.QueryEscape(text))
}

func canonicalQuery(query string) (string, error) {
	type pair struct{ name, value string }
	var pairs []pair
	for _, item := range strings.Split(query, "&") {
		if item == "" {
			continue
		}
		name, value, _ := strings.Cut(item, "=")
		n, err := url.QueryUnescape(name)
		v, err2 := url.QueryUnescape(value)
		if err != nil || err2 != nil || !utf8.ValidString(n) || !utf8.ValidString(v) {
			return "", errInvalid
		}
		pairs = append(pairs, pair{encode(n), encode(v)})
	}
	sort.Slice(pairs, func(i, j int) bool {
		if pairs[i].name != pairs[j].name {
			return pairs[i].name < pairs[j].name
		}
		return pairs[i].value < pairs[j].value
	})
	var items []string
	for _, one := range pairs {
		items = append(items, one.name+"="+one.value)
	}
	return strings.Join(items, "&"), nil
}

func signedText(scheme string, request Request, appKey, timestamp, nonce, parameters string) ([]byte, error) {
	path, query, _ := strings.Cut(request.Target, "?")
	canonical, err := canonicalQuery(query)
	if err != nil {
		return nil, err
	}
	body := hashOf(scheme)()
	body.Write(request.Body)
	return []byte(strings.Join([]string{scheme, request.Method, path, canonical, appKey, timestamp, nonce, parameters,
		hex.EncodeToString(body.Sum(nil))}, "\n")), nil
}

func unhex(text string) []byte {
	data, _ := hex.DecodeString(text)
	return data
}

func decrypt(scheme string, sealed []byte, keys Keys) ([]byte, error) {
	key := unhex(keys.EncryptionKey)
	switch scheme {
	case "hmac-sha256":
		return sealed, nil
	case "aes-256-gcm-hmac-sha256":
		if len(sealed) < 28 {
			return nil, errInvalid
		}
		gcm, err := newGCM(key)
		if err != nil {
			return nil, err
		}
		return gcm.Open(nil, sealed[:12], sealed[12:], nil)
	case "sm2-sm4":
		if len(sealed) < 112 {
			return nil, errInvalid
		}
		var err error
		if key, err = sm2Decrypt(unhex(keys.CalleePrivateKey), sealed[:112]); err != nil {
			return nil, err
		}
		sealed = sealed[112:]
	}
	if len(sealed) < 32 || len(sealed)%16 != 0 {
		return nil, errInvalid
	}
	plain := make([]byte, len(sealed)-16)
	cipher.NewCBCDecrypter(newSM4(key), sealed[:16]).CryptBlocks(plain, sealed[16:])
	count := int(plain[len(plain)-1])
	if count < 1 || count > 16 || !bytes.Equal(plain[len(plain)-count:], bytes.Repeat([]byte{byte(count)}, count)) {
		return nil, errInvalid
	}
	return plain[:len(plain)-count], nil
}

func newGCM(key []byte) (cipher.AEAD, error) {
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, err
	}
	return cipher.NewGCM(block)
}

func mac(scheme string, text []byte, keys Keys) []byte {
	sum := hmac.New(hashOf(scheme), unhex(keys.SignatureKey))
	sum.Write(text)
	return sum.Sum(nil)
}

// Open gives what the caller may do, or the code of docs/integrate.md as an error. names: header of each field; now in
// Unix milliseconds; claim is false for a nonce that was used.
func Open(scheme string, request Request, keys Keys, names map[string]string, now, skewSeconds int64, claim func(string) bool) (*Parameters, error) {
	sent := map[string]string{}
	for field, name := range names {
		if sent[field] = request.Headers[strings.ToLower(name)]; sent[field] == "" {
			return nil, errMissing
		}
	}
	timestamp, nonce := sent["timestamp"], sent["nonce"]
	if sent["algorithm"] != scheme || sent["appKey"] != keys.AppKey || !timestampForm.MatchString(timestamp) ||
		!nonceForm.MatchString(nonce) || !signatureForm.MatchString(sent["signature"]) {
		return nil, errInvalid
	}
	// The signature first: what nobody signed is not decrypted.
	text, err := signedText(scheme, request, keys.AppKey, timestamp, nonce, sent["parameters"])
	signature, err2 := hex.DecodeString(sent["signature"])
	if err != nil || err2 != nil {
		return nil, errInvalid
	}
	if scheme == "sm2-sm4" {
		if !sm2Verify(unhex(keys.CallerPublicKey), text, signature) {
			return nil, errInvalid
		}
	} else if !hmac.Equal(mac(scheme, text, keys), signature) {
		return nil, errInvalid
	}
	sealed, err := base64.StdEncoding.Strict().DecodeString(sent["parameters"])
	if err != nil {
		return nil, errInvalid
	}
	plain, err := decrypt(scheme, sealed, keys)
	if err != nil || !utf8.Valid(plain) {
		return nil, errInvalid
	}
	var said Parameters
	if json.Unmarshal(plain, &said) != nil {
		return nil, errInvalid
	}
	path, _, _ := strings.Cut(request.Target, "?")
	if said.AppKey != keys.AppKey || strconv.FormatInt(said.Timestamp, 10) != timestamp || said.Nonce != nonce ||
		said.Method != request.Method || said.Path != path || said.Scope == "" {
		return nil, errInvalid
	}
	if difference := now - said.Timestamp; difference > skewSeconds*1000 || -difference > skewSeconds*1000 {
		return nil, errTime
	}
	if !claim(nonce) {
		return nil, errNonce
	}
	return &said, nil
}

func random(count int) []byte {
	made := make([]byte, count)
	if _, err := rand.Read(made); err != nil {
		panic(err)
	}
	return made
}

// Seal gives the six headers of a call of one's own, by name.
func Seal(scheme string, request Request, scope string, keys Keys, names map[string]string, now int64) (map[string]string, error) {
	nonce, timestamp := hex.EncodeToString(random(16)), strconv.FormatInt(now, 10)
	path, _, _ := strings.Cut(request.Target, "?")
	// Go writes <, > and & in JSON as \u003c and so on, which is the same JSON.
	plain, err := json.Marshal(Parameters{keys.AppKey, request.Method, nonce, path, scope, now})
	if err != nil {
		return nil, err
	}
	sealed, key := plain, unhex(keys.EncryptionKey)
	switch scheme {
	case "hmac-sha256":
	case "aes-256-gcm-hmac-sha256":
		gcm, err := newGCM(key)
		if err != nil {
			return nil, err
		}
		iv := random(12)
		sealed = gcm.Seal(iv, iv, plain, nil)
	default:
		var wrapped []byte
		if scheme == "sm2-sm4" {
			key = random(16)
			if wrapped, err = sm2Encrypt(unhex(keys.CalleePublicKey), key); err != nil {
				return nil, err
			}
		}
		count := 16 - len(plain)%16
		plain = append(plain, bytes.Repeat([]byte{byte(count)}, count)...)
		iv, encrypted := random(16), make([]byte, len(plain))
		cipher.NewCBCEncrypter(newSM4(key), iv).CryptBlocks(encrypted, plain)
		sealed = append(append(wrapped, iv...), encrypted...)
	}
	parameters := base64.StdEncoding.EncodeToString(sealed)
	text, err := signedText(scheme, request, keys.AppKey, timestamp, nonce, parameters)
	if err != nil {
		return nil, err
	}
	signature := []byte(nil)
	if scheme == "sm2-sm4" {
		signature = sm2Sign(unhex(keys.CallerPrivateKey), text)
	} else {
		signature = mac(scheme, text, keys)
	}
	return map[string]string{names["appKey"]: keys.AppKey, names["timestamp"]: timestamp, names["nonce"]: nonce,
		names["algorithm"]: scheme, names["parameters"]: parameters, names["signature"]: hex.EncodeToString(signature)}, nil
}

// --- SM3 (GB/T 32905) ------------------------------------------------------------------------------------------------

type sm3 struct{ data []byte }

func newSM3() hash.Hash { return &sm3{} }
func (s *sm3) Write(more []byte) (int, error) {
	s.data = append(s.data, more...)
	return len(more), nil
}
func (s *sm3) Reset()         { s.data = nil }
func (s *sm3) Size() int      { return 32 }
func (s *sm3) BlockSize() int { return 64 }

func (s *sm3) Sum(before []byte) []byte {
	data := append(append([]byte{}, s.data...), 0x80)
	for len(data)%64 != 56 {
		data = append(data, 0)
	}
	data = binary.BigEndian.AppendUint64(data, uint64(8*len(s.data)))
	v := [8]uint32{0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e}
	for ; len(data) > 0; data = data[64:] {
		var w [68]uint32
		for i := range w {
			if i < 16 {
				w[i] = binary.BigEndian.Uint32(data[4*i:])
				continue
			}
			x := w[i-16] ^ w[i-9] ^ bits.RotateLeft32(w[i-3], 15)
			w[i] = x ^ bits.RotateLeft32(x, 15) ^ bits.RotateLeft32(x, 23) ^ bits.RotateLeft32(w[i-13], 7) ^ w[i-6]
		}
		a, b, c, d, e, f, g, h := v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7]
		for j := 0; j < 64; j++ {
			t, ff, gg := uint32(0x79cc4519), a^b^c, e^f^g
			if j >= 16 {
				t, ff, gg = 0x7a879d8a, a&b|a&c|b&c, e&f|^e&g
			}
			s1 := bits.RotateLeft32(bits.RotateLeft32(a, 12)+e+bits.RotateLeft32(t, j%32), 7)
			t1 := ff + d + (s1 ^ bits.RotateLeft32(a, 12)) + (w[j] ^ w[j+4])
			t2 := gg + h + s1 + w[j]
			d, c, b, a = c, bits.RotateLeft32(b, 9), a, t1
			h, g, f, e = g, bits.RotateLeft32(f, 19), e, t2^bits.RotateLeft32(t2, 9)^bits.RotateLeft32(t2, 17)
		}
		for i, one := range [8]uint32{a, b, c, d, e, f, g, h} {
			v[i] ^= one
		}
	}
	for _, one := range v {
		before = binary.BigEndian.AppendUint32(before, one)
	}
	return before
}

func sum3(parts ...[]byte) []byte {
	h := newSM3()
	for _, part := range parts {
		h.Write(part)
	}
	return h.Sum(nil)
}

// --- SM4 (GB/T 32907) ------------------------------------------------------------------------------------------------

var sbox = unhex("d690e9fecce13db716b614c228fb2c052b679a762abe04c3aa441326498606999c4250f491ef987a33540b43edcfac62" +
	"e4b31ca9c908e89580df94fa758f3fa64707a7fcf37317ba83593c19e6854fa8686b81b27164da8bf8eb0f4b70569d35" +
	"1e240e5e6358d1a225227c3b01217887d40046579fd327524c3602e7a0c4c89eeabf8ad240c738b5a3f7f2cef96115a1" +
	"e0ae5da49b341a55ad933230f58cb1e31df6e22e8266ca60c02923ab0d534e6fd5db3745defd8e2f03ff6a726d6c5b51" +
	"8d1baf92bbddbc7f11d95c411f105ad80ac13188a5cd7bbd2d74d012b8e5b4b08969974a0c96777e65b9f109c56ec684" +
	"18f07dec3adc4d2079ee5f3ed7cb3948")

type sm4 [32]uint32

func substitute(word uint32) uint32 {
	return uint32(sbox[word>>24])<<24 | uint32(sbox[word>>16&255])<<16 | uint32(sbox[word>>8&255])<<8 | uint32(sbox[word&255])
}

func newSM4(key []byte) cipher.Block {
	var round sm4
	var k [36]uint32
	for i, fk := range [4]uint32{0xa3b1bac6, 0x56aa3350, 0x677d9197, 0xb27022dc} {
		k[i] = binary.BigEndian.Uint32(key[4*i:]) ^ fk
	}
	for i := range round {
		var ck uint32
		for j := 0; j < 4; j++ {
			ck = ck<<8 | uint32((4*i+j)*7%256)
		}
		t := substitute(k[i+1] ^ k[i+2] ^ k[i+3] ^ ck)
		k[i+4] = k[i] ^ t ^ bits.RotateLeft32(t, 13) ^ bits.RotateLeft32(t, 23)
		round[i] = k[i+4]
	}
	return &round
}

func (s *sm4) BlockSize() int { return 16 }

func (s *sm4) crypt(dst, src []byte, key func(int) uint32) {
	var x [36]uint32
	for i := 0; i < 4; i++ {
		x[i] = binary.BigEndian.Uint32(src[4*i:])
	}
	for i := 0; i < 32; i++ {
		t := substitute(x[i+1] ^ x[i+2] ^ x[i+3] ^ key(i))
		x[i+4] = x[i] ^ t ^ bits.RotateLeft32(t, 2) ^ bits.RotateLeft32(t, 10) ^ bits.RotateLeft32(t, 18) ^ bits.RotateLeft32(t, 24)
	}
	for i := 0; i < 4; i++ {
		binary.BigEndian.PutUint32(dst[4*i:], x[35-i])
	}
}

func (s *sm4) Encrypt(dst, src []byte) { s.crypt(dst, src, func(i int) uint32 { return s[i] }) }
func (s *sm4) Decrypt(dst, src []byte) { s.crypt(dst, src, func(i int) uint32 { return s[31-i] }) }

// --- SM2 (GB/T 32918) ------------------------------------------------------------------------------------------------

func number(text string) *big.Int { n, _ := new(big.Int).SetString(text, 16); return n }

// Its coefficient a is p-3, as the generic curves of the standard library have it.
var curve = &elliptic.CurveParams{Name: "SM2", BitSize: 256,
	P:  number("fffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffff"),
	N:  number("fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123"),
	B:  number("28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93"),
	Gx: number("32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7"),
	Gy: number("bc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0")}

func bytes32(n *big.Int) []byte { return n.FillBytes(make([]byte, 32)) }

func pointOf(data []byte) (*big.Int, *big.Int, error) {
	x, y := new(big.Int).SetBytes(data[:32]), new(big.Int).SetBytes(data[32:64])
	if !curve.IsOnCurve(x, y) {
		return nil, nil, errInvalid
	}
	return x, y, nil
}

func digest(x, y *big.Int, text []byte) *big.Int {
	id := []byte("1234567812345678")
	a := new(big.Int).Sub(curve.P, big.NewInt(3))
	z := sum3([]byte{0, byte(8 * len(id))}, id, bytes32(a), bytes32(curve.B), bytes32(curve.Gx), bytes32(curve.Gy), bytes32(x), bytes32(y))
	return new(big.Int).SetBytes(sum3(z, text))
}

func sm2Verify(key, text, signature []byte) bool {
	if len(signature) != 64 || len(key) != 65 {
		return false
	}
	x, y, err := pointOf(key[1:])
	r, s := new(big.Int).SetBytes(signature[:32]), new(big.Int).SetBytes(signature[32:])
	t := new(big.Int).Mod(new(big.Int).Add(r, s), curve.N)
	if err != nil || r.Sign() == 0 || s.Sign() == 0 || t.Sign() == 0 || r.Cmp(curve.N) >= 0 || s.Cmp(curve.N) >= 0 {
		return false
	}
	x1, y1 := curve.ScalarBaseMult(bytes32(s))
	x2, y2 := curve.ScalarMult(x, y, bytes32(t))
	x3, _ := curve.Add(x1, y1, x2, y2)
	return new(big.Int).Mod(new(big.Int).Add(digest(x, y, text), x3), curve.N).Cmp(r) == 0
}

func scalar() *big.Int {
	n := new(big.Int).Sub(curve.N, big.NewInt(1))
	k, err := rand.Int(rand.Reader, n)
	if err != nil {
		panic(err)
	}
	return k.Add(k, big.NewInt(1))
}

func sm2Sign(key, text []byte) []byte {
	d := new(big.Int).SetBytes(key)
	x, y := curve.ScalarBaseMult(key)
	e := digest(x, y, text)
	inverse := new(big.Int).ModInverse(new(big.Int).Add(d, big.NewInt(1)), curve.N)
	for {
		k := scalar()
		x1, _ := curve.ScalarBaseMult(bytes32(k))
		r := new(big.Int).Mod(new(big.Int).Add(e, x1), curve.N)
		s := new(big.Int).Sub(k, new(big.Int).Mul(r, d))
		s.Mod(s.Mul(s, inverse), curve.N)
		if r.Sign() != 0 && s.Sign() != 0 && new(big.Int).Add(r, k).Cmp(curve.N) != 0 {
			return append(bytes32(r), bytes32(s)...)
		}
	}
}

func masked(x, y *big.Int, text []byte) []byte {
	out := make([]byte, len(text))
	for i := range text {
		block := sum3(bytes32(x), bytes32(y), []byte{0, 0, 0, byte(i/32 + 1)})
		out[i] = text[i] ^ block[i%32]
	}
	return out
}

func sm2Encrypt(key, text []byte) ([]byte, error) {
	if len(key) != 65 {
		return nil, errInvalid
	}
	px, py, err := pointOf(key[1:])
	if err != nil {
		return nil, err
	}
	k := scalar()
	x1, y1 := curve.ScalarBaseMult(bytes32(k))
	x2, y2 := curve.ScalarMult(px, py, bytes32(k))
	sealed := append(bytes32(x1), bytes32(y1)...)
	sealed = append(sealed, sum3(bytes32(x2), text, bytes32(y2))...)
	return append(sealed, masked(x2, y2, text)...), nil
}

func sm2Decrypt(key, sealed []byte) ([]byte, error) {
	x1, y1, err := pointOf(sealed)
	if err != nil {
		return nil, err
	}
	x2, y2 := curve.ScalarMult(x1, y1, key)
	text := masked(x2, y2, sealed[96:])
	if !bytes.Equal(sum3(bytes32(x2), text, bytes32(y2)), sealed[64:96]) {
		return nil, errInvalid
	}
	return text, nil
}

// --- The shared vectors ----------------------------------------------------------------------------------------------

type vector struct {
	Name, Scheme, Method, Target, Scope, Outcome string
	Now                                          int64
	Headers                                      map[string]string
	Seen                                         []string
}

type vectors struct {
	Headers     map[string]string
	SkewSeconds int64
	Keys        map[string]Keys
	Vectors     []vector
}

func outcome(document vectors, one vector, headers map[string]string) string {
	lower := map[string]string{}
	for name, value := range headers {
		lower[strings.ToLower(name)] = value
	}
	claim := func(nonce string) bool { return !strings.Contains(strings.Join(one.Seen, " "), nonce) }
	request := Request{Method: one.Method, Target: one.Target, Headers: lower}
	said, err := Open(one.Scheme, request, document.Keys[one.Scheme], document.Headers, one.Now, document.SkewSeconds, claim)
	switch {
	case err != nil:
		return err.Error()
	case said.Scope != one.Scope:
		return "permission-denied"
	}
	return "accepted"
}

func main() {
	data, err := os.ReadFile(os.Args[1])
	var document vectors
	if err == nil {
		err = json.Unmarshal(data, &document)
	}
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	wrong := 0
	for _, one := range document.Vectors {
		if came := outcome(document, one, one.Headers); came != one.Outcome {
			wrong++
			fmt.Printf("%s: expected %s, but %s\n", one.Name, one.Outcome, came)
		}
		if !strings.HasSuffix(one.Name, " right-query") {
			continue
		}
		// And what is sealed here is opened here.
		sealed, err := Seal(one.Scheme, Request{Method: "GET", Target: one.Target}, "user", document.Keys[one.Scheme], document.Headers, one.Now)
		if err != nil || outcome(document, one, sealed) != "accepted" {
			wrong++
			fmt.Printf("%s: what was sealed here is not accepted here\n", one.Scheme)
		}
	}
	fmt.Printf("%d vectors, %d wrong\n", len(document.Vectors), wrong)
	if wrong > 0 {
		os.Exit(1)
	}
}
