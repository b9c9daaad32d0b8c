import type { Localized } from '../../../spec/localized.ts';

/** A part of the sidebar, and its pages in their order. */
export interface Area {
  readonly title: Localized;
  readonly slugs: readonly string[];
  /** Folded until somebody opens it. */
  readonly folded?: boolean;
}

/** The sidebar: slugs of `documents`, and of the pages that are generated. */
export const areas = {
  start: {
    title: { 'zh-CN': '检测', en: 'Examining' },
    slugs: ['start', 'examine', 'verdicts', 'reports', 'vendor-tests', 'overview'],
  },
  pipeline: {
    title: { 'zh-CN': '在流水线中', en: 'In a pipeline' },
    slugs: ['ci/index', 'ci/github', 'ci/gitlab', 'ci/gitee', 'ci/jenkins', 'ci/yunxiao', 'ci/container'],
    folded: true,
  },
  integrate: {
    title: { 'zh-CN': '接入', en: 'Integrating' },
    slugs: ['integrate', 'publish', 'beacon', 'exchange', 'draft-defects'],
  },
  examples: {
    title: { 'zh-CN': '平台示例', en: 'Example platforms' },
    slugs: ['examples/python', 'examples/node', 'examples/java', 'examples/sealing', 'examples/vendor-tests'],
    folded: true,
  },
  certify: { title: { 'zh-CN': '认证', en: 'Certification' }, slugs: ['certification', 'examples/reports'] },
  operate: {
    title: { 'zh-CN': '运维运行监测平台', en: 'Operating the monitoring platform' },
    slugs: ['operate', 'store', 'sizing', 'sources', 'security'],
  },
  reference: {
    title: { 'zh-CN': '查阅', en: 'Reference' },
    slugs: ['checks/index', 'requirements/index', 'indicators/index', 'errors', 'kill-matrix', 'mutation'],
  },
  project: {
    title: { 'zh-CN': '本项目', en: 'The project' },
    slugs: ['principles', 'architecture', 'decisions/index', 'contributing', 'security-policy'],
  },
} as const satisfies Readonly<Record<string, Area>>;
