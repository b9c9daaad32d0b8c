/** Where a sealed value is kept, which is bound to it: moved to another row it cannot be opened. */
export const sealedAs = {
  platform: (platformId: string): string => `platform ${platformId}`,
  credentials: (platformId: string): string => `issued_credential ${platformId}`,
  account: (accountId: string): string => `account ${accountId}`,
  signUp: (signUpId: string): string => `sign_up ${signUpId}`,
  verificationRun: (runId: string): string => `verification_run ${runId}`,
  verificationReport: (runId: string): string => `verification_report ${runId}`,
  notificationChannel: (channelId: string): string => `notification_channel ${channelId}`,
  delivery: (deliveryId: string): string => `notification_delivery ${deliveryId}`,
  application: (applicationId: string): string => `application ${applicationId}`,
} as const;
