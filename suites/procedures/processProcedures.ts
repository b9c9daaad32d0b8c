import type { Procedure } from './procedure.ts';
import { procedure } from './procedure.ts';

const publish = [
  '经检测控制令接入平台把其查询接口发布到运行监测平台的目录',
  'Through the control tell the platform to publish its query interfaces in the monitoring platform’s catalogue',
] as const;
const act = (zh: string, en: string): Procedure =>
  procedure(
    [
      publish,
      [
        '读取目录中用户、网站结构（资源类平台另有资源目录）各条目',
        'Read the entries of users, site structure and (resource platforms) resources',
      ],
      ['对未达到的，请求其接口，确认接口本身可用', 'Where one is not so far, call its interface to see that it works'],
    ],
    [
      `凡可用的查询接口都${zh}；在别处目录发布的，以声明作答`,
      `Every query interface that works ${en}; whoever publishes in another catalogue answers by attestation`,
    ],
  );

/** Test cases of publication, subscription and joint debugging (7.2.6 to 7.2.8). */
export const processProcedures = {
  'interface.catalogue-compiled': act('在目录中有其条目', 'has an entry in the catalogue'),
  'interface.catalogue-mounted': act('已挂接到其目录条目', 'is attached to its entry'),
  'interface.catalogue-published': act('已注册发布', 'is registered and published'),
  'interface.subscription-gives-the-data': procedure(
    [
      publish,
      [
        '由运行监测平台订阅各条目，并按订阅地址采集（至多 20 000 条，更多的只比较总数）',
        'Let the monitoring platform subscribe to each and collect at the address subscribed (up to 20,000 records; of more only the total)',
      ],
      ['与接入信息所列接口的总数比较', 'Compare with the totals of the interfaces that the access information names'],
    ],
    ['按订阅得到的记录不少于接口的总数', 'The subscription gives no fewer records than the interface has'],
  ),
  'interface.calls-the-authority': procedure(
    [
      [
        '经检测控制令接入平台订阅并调用教育管理部门的查询接口',
        'Through the control tell the platform to subscribe to the authority’s query interfaces and to call them',
      ],
      [
        '在运行监测平台查看收到的调用及其验证结果',
        'See at the monitoring platform which calls came and whether they verified',
      ],
    ],
    [
      '用户、网站结构（资源类平台另有资源目录）各有一次参数经加密并通过验证的调用',
      'For users, site structure and (resource platforms) resources there is a call with encrypted parameters that verified',
    ],
  ),
  'interface.joint-debugging-succeeds': procedure(
    [
      publish,
      ['由运行监测平台逐一调用已挂接的接口', 'Let the monitoring platform call each mounted interface'],
      ['把返回的字段与目录条目比较', 'Compare the fields that come with the entry of the catalogue'],
    ],
    ['各接口应答正常，目录所列字段都在其中', 'Each answers, and the fields that the catalogue lists are there'],
  ),
} satisfies Readonly<Record<string, Procedure>>;
