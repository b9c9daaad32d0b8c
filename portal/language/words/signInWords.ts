/** Sign-in, and what follows it: Chinese, English. */
export const signInWords = {
  signIn: {
    title: ['登录', 'Sign in'],
    lead: ['运行监测平台', 'Monitoring platform'],
    byAccount: ['账号登录', 'With an account'],
    byToken: ['使用 API 令牌', 'With an API token'],
    name: ['用户名', 'User name'],
    password: ['口令', 'Password'],
    token: ['API 令牌', 'API token'],
    tokenHint: [
      '令牌只保存在当前标签页中，关闭后即清除。',
      'The token is kept in this tab only and forgotten when it is closed.',
    ],
    submit: ['登录', 'Sign in'],
    newTitle: ['请设置新口令', 'Set a new password'],
    newLead: [
      '您使用的是一次性口令，须先改为自己的口令。',
      'You signed in with a one-time password; replace it by one of your own first.',
    ],
    currentPassword: ['当前口令', 'Current password'],
    newPassword: ['新口令（至少 12 个字符）', 'New password (at least 12 characters)'],
    repeatPassword: ['再输入一次新口令', 'The new password again'],
    unequal: ['两次输入的新口令不一致', 'The two new passwords differ'],
    short: ['新口令至少 12 个字符', 'The new password needs at least 12 characters'],
    change: ['修改口令', 'Change the password'],
    changed: ['口令已修改', 'The password has been changed'],
    codeTitle: ['第二步验证', 'Second step'],
    codeLead: [
      '请输入身份验证器中的 6 位数字，或一个恢复码。',
      'Enter the six digits that your authenticator shows, or a recovery code.',
    ],
    code: ['验证码', 'Code'],
    confirm: ['确认', 'Confirm'],
    empty: ['请填写此项', 'Fill this in'],
  },
} as const;
