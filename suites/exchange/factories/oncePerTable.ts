import type { Finding } from '../../engine/verdict/finding.ts';

/** The same thing said of many records of a table is said once, of the first, with how many there are. */
export const oncePerTable = (findings: readonly Finding[]): readonly Finding[] =>
  [...Map.groupBy(findings, ({ code, pointer }) => `${code} ${pointer ?? ''}`).values()].flatMap((group) => {
    const [first, ...rest] = group;
    if (first === undefined) return [];
    if (rest.length === 0) return [first];
    return [
      {
        ...first,
        message: {
          'zh-CN': `${first.message['zh-CN']}（该表同类共 ${group.length} 条）`,
          en: `${first.message.en} (${group.length} records of this table alike)`,
        },
        evidence: [...new Set(group.flatMap(({ evidence = [] }) => evidence))].slice(0, 10),
      },
    ];
  });
