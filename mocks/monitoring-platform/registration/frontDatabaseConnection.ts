/** How the monitoring platform reaches a front database: as exchange user. */
export interface FrontDatabaseConnection {
  readonly type: 'postgresql' | 'mysql';
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly schema?: string;
  readonly user: string;
  readonly password: string;
  readonly tls?: 'prefer' | 'require' | 'disable';
  /** PEM text of the authorities that vouch for the server; without it its certificate is not verified. */
  readonly ca?: string;
}
