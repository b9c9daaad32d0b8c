/** How a channel reaches its receiver; sealed where it is kept, and told without its secrets (shownChannel). */
export type ChannelSettings =
  | {
      readonly type: 'mail';
      readonly host: string;
      readonly port: number;
      /** `tls`: from the first byte; `starttls`: not a word of mail before it; `none`: no encryption, and no password. */
      readonly security: 'tls' | 'starttls' | 'none';
      readonly user: string | null;
      readonly password: string | null;
      readonly from: string;
      /** Who gets notices; none: the channel sends digests alone. */
      readonly to: readonly string[];
    }
  /** `secret` signs what is sent. */
  | { readonly type: 'webhook'; readonly url: string; readonly secret: string }
  /** The address of a robot carries its token. `secret`: of the robot's signature (加签), where it asks for one. */
  | { readonly type: 'dingtalk'; readonly url: string; readonly secret: string | null }
  | { readonly type: 'wecom'; readonly url: string };
