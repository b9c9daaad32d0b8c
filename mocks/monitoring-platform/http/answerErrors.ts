import type { FastifyError, FastifyInstance } from 'fastify';
import { fieldProblem } from '../../../spec/fieldProblem.ts';
import { IndicatorQueryError } from '../indicators/indicatorQueryError.ts';
import { HttpError } from './httpError.ts';
import { sendError } from './sendError.ts';

/** Is told what went wrong on our side, at which route. */
export type TellTrouble = (route: string, error: unknown) => void;

/** What the framework refuses, by status. */
const codes: Readonly<Record<number, string>> = {
  400: 'request-invalid',
  404: 'route-unknown',
  413: 'body-too-large',
  414: 'path-too-long',
  415: 'media-type-unsupported',
};

/**
 * Whatever goes wrong is answered by the one error body: what the request lacks with a status below 500, what we did not
 * foresee as `internal-error`, without its insides; these `onTrouble` is told.
 */
export const answerErrors = (app: FastifyInstance, onTrouble: TellTrouble = () => {}): void => {
  app.setErrorHandler((error: FastifyError | HttpError | IndicatorQueryError, request, reply) => {
    if (error instanceof IndicatorQueryError) return sendError(reply, 400, 'query-invalid', error.localized);
    const tell = (what: unknown): void => onTrouble(`${request.method} ${request.routeOptions.url ?? '?'}`, what);
    if (error instanceof HttpError) {
      // Of what lies behind it whoever asked is told nothing.
      if (error.cause !== undefined) tell(error.cause);
      return sendError(reply, error.status, error.code, error.localized, error.details);
    }
    const status = error.statusCode ?? 500;
    if (status >= 400 && status < 500)
      return sendError(
        reply,
        status,
        codes[status] ?? 'request-invalid',
        {
          'zh-CN': `请求不符合约定：${error.message.slice(0, 300)}`,
          en: `The request is not as described: ${error.message.slice(0, 300)}`,
        },
        error.validation === undefined ? {} : { problems: error.validation.map(fieldProblem) },
      );
    tell(error);
    return sendError(reply, 500, 'internal-error', {
      'zh-CN': '监测平台内部出错，请稍后重试。',
      en: 'The monitoring platform itself went wrong; try again later.',
    });
  });
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0]?.slice(0, 200);
    return sendError(reply, 404, 'route-unknown', {
      'zh-CN': `没有 ${request.method} ${path}，见 spec/openapi/monitoring-platform.openapi.yaml。`,
      en: `There is no ${request.method} ${path}; spec/openapi/monitoring-platform.openapi.yaml lists what there is.`,
    });
  });
};
