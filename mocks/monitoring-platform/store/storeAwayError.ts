import { HttpError } from '../http/httpError.ts';

/** The operational store does not answer: 503 `store-away`. Whether what was to be written is there nobody knows; written again it is the same. */
export class StoreAwayError extends HttpError {
  override readonly name = 'StoreAwayError';

  constructor(cause: unknown) {
    super(
      503,
      'store-away',
      {
        'zh-CN': '业务库（PostgreSQL）暂无应答，所请求的修改不知是否已生效；请稍后查看现状再重试。',
        en: 'The operational store (PostgreSQL) does not answer, and whether what was asked for is done is not known; look how it stands later, and try again.',
      },
      { retryAfterSeconds: 5 },
    );
    this.cause = cause;
  }
}
