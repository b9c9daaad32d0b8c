/** The front database of the reference access platform (7.3.2), on a real server. */
export interface FrontDatabase {
  readonly type: 'postgresql' | 'mysql';
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly schema?: string;
  readonly exchangeUser: { readonly user: string; readonly password: string };
  readonly pushUser: { readonly user: string; readonly password: string };
  /** Pushes business data as the push user: all of it, or what changed since the last push. Returns rows written. */
  readonly push: (mode: 'full' | 'increment') => Promise<number>;
  /** Reads open alerts, rectifies the business data they name, pushes, logs; returns how many were acted on (7.3.5). */
  readonly actOnAlerts: () => Promise<number>;
  readonly close: () => Promise<void>;
}
