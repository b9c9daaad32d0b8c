import type { FastifyInstance, FastifyRequest } from 'fastify';
import { roles } from '../accounts/contract/role.ts';
import { readQuery } from '../http/readQuery.ts';
import type { KeepingDependencies } from '../monitoringParts.ts';
import { ApplicationError } from './applicationError.ts';
import type { Applications } from './createApplications.ts';
import { developmentDocument } from './document/developmentDocument.ts';
import { renderHtml } from './document/renderHtml.ts';
import { renderMarkdown } from './document/renderMarkdown.ts';

/** Makes a PDF of a page; where there is a browser, it can be given one. */
export type PrintPdf = (html: string) => Promise<Buffer>;

export interface DocumentSide extends Pick<KeepingDependencies, 'store' | 'profile'> {
  readonly applications: Pick<Applications, 'get'>;
  readonly isSecure: (request: FastifyRequest) => boolean;
  readonly printPdf?: PrintPdf;
}

/** The development document of an application (8.3): HTML, Markdown, and PDF where there is a printer. */
export const documentRoutes = (
  app: FastifyInstance,
  { applications, store, profile, isSecure, printPdf }: DocumentSide,
): void => {
  app.get<{ Params: { applicationId: string } }>(
    '/applications/:applicationId/development-document',
    { config: { audience: 'accounts', roles, query: ['lang', 'format'] } },
    async (request, reply) => {
      const query = readQuery(request.query);
      const language = query.oneOf('lang', ['zh-CN', 'en']) ?? 'zh-CN';
      const format = query.oneOf('format', ['html', 'markdown', 'pdf']) ?? 'html';
      const { identity, params } = request;
      if (identity === null) throw new Error('Expected a guarded route.');
      const application = applications.get(identity.actor, params.applicationId);
      const platform = store.platforms().find(({ platformId }) => platformId === application.platformId);
      if (platform === undefined) throw new ApplicationError('document-none');
      const blocks = await developmentDocument({
        application,
        platform,
        issued: store.credentials().find(({ platformId }) => platformId === platform.platformId),
        profile,
        // A name of ours: others were refused at the door.
        origin: `${isSecure(request) ? 'https' : 'http'}://${request.host}`,
        language,
        say: (chinese, english) => (language === 'en' ? english : chinese),
      });
      const named = (ending: string): string =>
        `attachment; filename*=UTF-8''${encodeURIComponent(platform.platformId)}.${ending}`;
      if (format === 'markdown')
        return reply
          .type('text/markdown; charset=utf-8')
          .header('content-disposition', named('md'))
          .send(renderMarkdown(blocks));
      const { html, policy } = renderHtml(blocks, language);
      if (format === 'html')
        return reply.type('text/html; charset=utf-8').header('content-security-policy', policy).send(html);
      if (printPdf === undefined) throw new ApplicationError('printer-missing');
      return reply
        .type('application/pdf')
        .header('content-disposition', named('pdf'))
        .send(await printPdf(html));
    },
  );
};
