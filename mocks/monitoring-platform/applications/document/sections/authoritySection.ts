import type { Block } from '../block.ts';
import type { DocumentSubject } from '../documentSubject.ts';

/** How it calls the monitoring platform: publication and subscription (7.2.6–7.2.8). */
export const authoritySection = ({ issued, origin, say }: DocumentSubject): readonly Block[] =>
  issued === undefined
    ? []
    : [
        {
          type: 'heading',
          level: 2,
          text: say('调用运行监测平台（7.2.6–7.2.8）', 'Calling the monitoring platform (7.2.6–7.2.8)'),
        },
        {
          type: 'text',
          text: say(
            `以领取的另一组密钥（authority），按上节的方案 ${issued.scheme} 调用；登记、挂接、发布目录，订阅并查询数据：`,
            `With the other set of keys that you took (authority), sealed by ${issued.scheme} as above: register, mount and publish entries of the catalogue, subscribe, and query:`,
          ),
        },
        {
          type: 'list',
          items: [
            `PUT ${origin}/catalogue/entries/{entity}`,
            `POST ${origin}/catalogue/entries/{entity}/mount`,
            `POST ${origin}/catalogue/entries/{entity}/publish`,
            `POST ${origin}/catalogue/subscriptions`,
            `GET ${origin}/api/v1/resources`,
          ],
        },
      ];
