import type { Procedure } from './procedure.ts';
import { procedure } from './procedure.ts';

type Pair = readonly [string, string];
const right: Pair = [
  '先以正确签发的请求确认每个接口给出数据',
  'See first that each interface gives data to a rightly sealed request',
];

/** A request that is wrong in one respect gets no data. */
const refusal = (...wrong: readonly [Pair, ...Pair[]]): Procedure =>
  procedure(
    [right, ...wrong],
    [
      '每一次都不返回数据，且不使接口出现 5xx 故障（501、503 除外）；接口本无数据时未完成',
      'No data come on any of them, and none makes the interface break down (5xx, 501 and 503 aside). Where the interface has no data the result stays open',
    ],
  );

/** Test cases of verification, of error information and of encryption on the way. */
export const interfaceRefusalProcedures = {
  'interface.refuses-without-parameters': procedure(
    [
      right,
      ['对每个接口发送不带任何请求头参数的请求', 'Send each interface a request without any header parameter'],
      ['同样不带请求头参数，查询其中一条记录', 'Ask each for one of its records in the same way'],
    ],
    ['返回错误信息，不返回数据', 'Error information comes, and no data'],
  ),
  'interface.plain-parameters-get-no-data': refusal([
    '只带应用标识、时间戳与随机数的明文，不带加密参数与签名',
    'Send application key, timestamp and nonce in the clear, without encrypted parameters and signature',
  ]),
  'interface.transfer-is-encrypted': procedure(
    [
      right,
      ['查看约定的方案是否加密请求头参数', 'See whether the agreed scheme encrypts the header parameters'],
      [
        '查看返回数据的地址是否为 https，或位于本机、专网',
        'See whether the addresses that give data are https, or lie on this machine or in a private network',
      ],
    ],
    [
      '请求头参数经加密，公网上的数据经 https 传送；只签名的方案违反“解密并验证”；专网中的明文仅提示',
      'The parameters are encrypted and data cross the public network by https. A scheme that only signs breaks “decrypt and verify”; plain text in a private network is only remarked on',
    ],
  ),
  'interface.refuses-tampered-signature': refusal([
    '把签名改动一位后发送',
    'Send the request with one digit of its signature changed',
  ]),
  'interface.refuses-wrong-key': refusal([
    '以另一密钥加密请求头参数后发送',
    'Send parameters encrypted with another key',
  ]),
  'interface.refuses-stale-timestamp': refusal(
    [
      '以一天（或容差的两倍，取大者）之前的时间戳签发并发送',
      'Send a request sealed with a timestamp of a day ago (or twice the tolerance, if that is more)',
    ],
    ['以同样间隔之后的时间戳签发并发送', 'Send one sealed as long ahead'],
    [
      '声明了容差时，以早于容差三倍的时间戳签发并发送',
      'Where a tolerance is declared, send one sealed with a timestamp older than three times that',
    ],
  ),
  'interface.refuses-replay': refusal([
    '把刚被接受的请求原样再发一次',
    'Send the request that was just accepted once more, byte by byte',
  ]),
  'interface.refuses-missing-header': refusal([
    '依次去掉应用标识、时间戳、随机数、算法、加密参数、签名中的一项后发送',
    'Send the request without application key, timestamp, nonce, algorithm, parameters or signature, one at a time',
  ]),
  'interface.refuses-altered-header': refusal([
    '依次改动应用标识、时间戳、随机数、算法、加密参数中的一个字符后发送',
    'Send it with one character of application key, timestamp, nonce, algorithm or parameters changed, one at a time',
  ]),
  'interface.refuses-contradicting-parameters': refusal(
    ['加密参数中写另一个路径，签名正确', 'Encrypt parameters that name another path, and sign rightly'],
    ['加密参数中写另一种请求方法，签名正确', 'Encrypt parameters that name another method, and sign rightly'],
    ['加密参数中写另一个应用标识，签名正确', 'Encrypt parameters that name another application, and sign rightly'],
    ['加密参数中写另一个随机串，签名正确', 'Encrypt parameters with another nonce than the header, and sign rightly'],
  ),
  'interface.refuses-malformed-parameters': refusal(
    ['改动初始向量并重新签名后发送', 'Change the initial vector, sign anew and send'],
    ['改动填充并重新签名后发送', 'Change the padding, sign anew and send'],
    ['截去末尾一个分组并重新签名后发送', 'Cut off the last block, sign anew and send'],
  ),
  'interface.refuses-other-application': refusal([
    '以未登记的应用标识签发并发送',
    'Send a request sealed under an application key that is not registered',
  ]),
  'interface.refuses-signature-of-another-request': refusal(
    ['沿用已通过验证的请求头，改变查询参数后发送', 'Send the header of an accepted request with another query'],
    ['以为别的查询参数签发的签名发送', 'Send a signature that was made for another query'],
    ['以不含查询参数的签名发送', 'Send a signature that covers no query'],
  ),
  'interface.refuses-other-scope': refusal([
    '以别的接口的权限范围签发并发送',
    'Send a request sealed with the scope of another interface',
  ]),
  'interface.refuses-algorithm-downgrade': refusal(
    ['在请求头中自称不使用算法', 'Name no algorithm in the header'],
    ['改用只签名不加密的方案签发并发送', 'Send a request sealed by a scheme that signs without encrypting'],
  ),
  'interface.refusals-carry-error-information': procedure(
    [
      right,
      [
        '对 7.2.3 所列接口逐一发送各种验证失败的请求，对其他接口各发一种',
        'Send the interfaces of 7.2.3 every kind of request that fails verification, and each other interface one',
      ],
    ],
    [
      '每一次拒绝都带有错误信息：4xx 状态或约定的错误代码，正文不空',
      'Every refusal carries error information: a 4xx status or the agreed error code, and a body',
    ],
  ),
  'interface.error-information-is-structured': procedure(
    [
      right,
      ['发送签名被改动的请求', 'Send a request with a tampered signature'],
      ['在应答中读取取值配置所指位置的错误代码与说明', 'Read error code and message where the profile places them'],
    ],
    ['状态表明拒绝，错误代码与说明都不为空', 'The status says refused, and code and message are given'],
  ),
  'interface.refusals-leak-nothing': procedure(
    [
      right,
      [
        '发送六种有误的请求（无参数、签名、参数、应用标识、页码、单条标识有误）',
        'Send six wrong requests (no parameters; signature, parameters, application key, page or id wrong)',
      ],
      [
        '在应答中查找调用栈、异常类名、SQL 与密钥',
        'Look in the answers for stack traces, exception classes, SQL and keys',
      ],
    ],
    ['没有一处泄露内部细节', 'None leaks what lies inside'],
  ),
  'interface.refusals-are-uniform': procedure(
    [
      right,
      [
        '依次使签名、加密参数、初始向量、填充、长度有误',
        'Make signature, parameters, initial vector, padding and length wrong, one at a time',
      ],
      ['比较各次应答的状态、代码与说明', 'Compare status, code and message of the answers'],
    ],
    ['各次完全相同', 'They are all the same'],
  ),
  'interface.refusals-follow-the-document': procedure(
    [
      right,
      [
        '发送无参数、权限范围有误、页码为 0、单条标识不存在的请求',
        'Send requests without parameters, with a wrong scope, with page 0, and for an id that does not exist',
      ],
      [
        '以 OpenAPI 文档校验各次 4xx 应答的媒体类型与正文',
        'Validate media type and body of each 4xx by the OpenAPI document',
      ],
    ],
    ['与文档一致', 'They are as documented'],
  ),
  'interface.unknown-item-is-not-found': procedure(
    [right, ['请求一个不存在的单条标识', 'Ask for an id that does not exist']],
    [
      '以 3xx、4xx 状态或约定的错误代码应答，不应答成功或 5xx',
      'It is answered with 3xx, 4xx or the agreed error code, not with success or 5xx',
    ],
  ),
  'interface.wrong-method-is-refused': procedure(
    [
      right,
      [
        '对一个不存在的单条标识发送 DELETE（不会删除任何数据）',
        'Send DELETE for an id that does not exist (nothing can be lost)',
      ],
    ],
    ['被拒绝：3xx、4xx、501 或约定的错误代码', 'It is refused: 3xx, 4xx, 501 or the agreed error code'],
  ),
} satisfies Readonly<Record<string, Procedure>>;
