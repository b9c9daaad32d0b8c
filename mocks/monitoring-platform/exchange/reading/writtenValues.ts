/** How values are written in columns of other types. In both of our ways in: as regular expressions of JavaScript and of RE2. */
export const writtenValues = {
  integer: '^[+-]?[0-9]{1,30}([.]0*)?$',
  number: '^[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]{1,4})?$',
  /** A flag that means yes, in lower case; what is written as a number means yes when it is not zero. `x01`: bytes. */
  yes: ['t', 'true', 'y', 'yes', 'on', '是', 'deleted', '已删除', '删除', 'x01', 'x31', 'x54', 'x59', 'x74', 'x79'],
  no: [
    '',
    'f',
    'false',
    'n',
    'no',
    'off',
    '否',
    'normal',
    '正常',
    '未删除',
    'x',
    'x00',
    'x30',
    'x46',
    'x4e',
    'x66',
    'x6e',
  ],
} as const;
