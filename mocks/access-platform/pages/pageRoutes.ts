import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AccessPlatformRoom } from '../accessPlatform.ts';
import { columnsOf } from './columnsOf.ts';
import { escapeHtml } from '../../../spec/escapeHtml.ts';
import { interactionRoutes } from './interactionRoutes.ts';
import { layout } from './layout.ts';
import type { Page } from './layout.ts';
import { mediaRoutes } from './mediaRoutes.ts';
import { applicationBody, columnBody, homeBody, resourceBody } from './pageBodies.ts';
import { pageContext } from './pageContext.ts';

type WithId = FastifyRequest<{ Params: { id: string } }>;

/** The pages that visitors see: home, columns, resources or items, a single-page application, signing in and out. */
export const pageRoutes: AccessPlatformRoom = async (app, platform) => {
  const show = (request: FastifyRequest, reply: FastifyReply, page: Page | undefined): FastifyReply =>
    page === undefined
      ? reply
          .code(404)
          .type('text/html; charset=utf-8')
          .send(
            layout(pageContext(platform, request), {
              title: '没有这个页面',
              code: 'not-found',
              body: '<p>没有这个页面。</p>',
            }),
          )
      : reply
          .type('text/html; charset=utf-8')
          .header('cache-control', 'no-store')
          .headers(
            page.deep === true && platform.hasFault('beacon-blocked-by-policy')
              ? { 'content-security-policy': "default-src 'self' 'unsafe-inline'" }
              : {},
          )
          .headers(
            platform.hasFault('beacon-repeated-visit-not-reported')
              ? { 'set-cookie': `seen_${page.code}=1; Path=/; SameSite=Lax` }
              : {},
          )
          .send(layout(pageContext(platform, request), page));

  /** The last column there was when somebody first came: a check that makes another one meanwhile does not move a fault. */
  let deepest: string | undefined;
  const deepestColumn = (): string | undefined => (deepest ??= columnsOf(platform).at(-1)?.id);

  app.get('/', (request, reply) => {
    deepestColumn();
    return show(request, reply, {
      title: '首页',
      code: 'home',
      body: homeBody(platform),
      exposures: [{ cssSelector: '#carousel', logkey: platform.profile.values.beacon.codes.carouselExposure }],
    });
  });
  app.get('/columns/:id', (request: WithId, reply) => {
    const column = columnsOf(platform).find((one) => one.id === request.params.id);
    return show(
      request,
      reply,
      column && {
        title: String(column.fields['name']),
        code: column.id,
        body: columnBody(platform, column),
        deep: column.id === deepestColumn(),
        column: true,
      },
    );
  });
  app.get('/resources/:id', (request: WithId, reply) => {
    const resource = platform.business.record('resource', request.params.id);
    return show(
      request,
      reply,
      resource === undefined || resource.isDeleted
        ? undefined
        : {
            title: String(resource.fields['title']),
            code: resource.id,
            resourceId: resource.id,
            body: resourceBody(platform, resource),
          },
    );
  });
  app.get('/items/:id', (request: WithId, reply) => {
    const item =
      platform.business.record('service-item', request.params.id) ??
      platform.business.record('management-item', request.params.id);
    return show(
      request,
      reply,
      item && {
        title: String(item.fields['name']),
        code: item.id,
        detail: true,
        body: `<h1>${escapeHtml(item.fields['name'])}</h1><button id="apply" data-target-button>办理</button>`,
      },
    );
  });
  for (const path of ['/application', '/application/:view'])
    app.get(path, (request, reply) =>
      show(request, reply, { title: '个人空间', code: 'application', hold: true, body: applicationBody(platform) }),
    );
  app.get('/search', (request, reply) =>
    show(request, reply, { title: '搜索', code: 'search', body: '<h1>搜索结果</h1>' }),
  );
  app.get('/help', (request, reply) =>
    show(request, reply, { title: '帮助中心', code: 'help', body: '<h1>帮助中心</h1>' }),
  );
  app.get('/login', (_request, reply) => {
    const [user] = platform.business.records('user');
    return reply
      .header('set-cookie', `visitor=${encodeURIComponent(user?.id ?? '')}; Path=/; HttpOnly; SameSite=Lax`)
      .redirect('/');
  });
  app.get('/logout', (_request, reply) => reply.header('set-cookie', 'visitor=; Path=/; Max-Age=0').redirect('/'));
  await mediaRoutes(app, platform);
  await interactionRoutes(app, platform);
};
