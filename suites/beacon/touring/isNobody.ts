const nobody =
  /^(undefined|null|nil|none|nan|n\/?a|unknown|anonymous|guest|visitor|false|true|\[object object\]|\$?\{+[^}]*\}+|<%.*%>|0|-1|-|未知|匿名|游客|访客)$/i;

/** Whether what stands in the place of an account is what scripts write where there is none: `undefined`, `[object Object]`, a template not filled in. */
export const isNobody = (account: string): boolean => account.trim() === '' || nobody.test(account.trim());
