/** How the way to a mail server is encrypted. */
export const securities = ['tls', 'starttls', 'none'] as const;
